// SPDX-License-Identifier: GPL-3.0-or-later
// Many simulated meters at work on one thread: each with its own port, seed and load, on the phasor engine, their
// seconds spread over the second.
#pragma once

#include "simulator/host/host_options.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>
#include <vector>

namespace countis::sim {

struct GroupOptions {
    /// Of each; ports count from this one on (0: free ones), seeds and serial numbers too. Where neither load nor
    /// scenario is given they take turns in the built-in loads. EngineChoice::Auto means phasors here.
    HostOptions meter{};
    int meters = 1;
    std::string framFile{}; // their memories are FILE.1, FILE.2 …; "": none
};

class MeterGroup {
public:
    /// All listen before it returns. The error is one sentence.
    static tl::expected<std::unique_ptr<MeterGroup>, Message> start(GroupOptions options);
    /// Stops serving and joins the thread.
    ~MeterGroup();
    MeterGroup(const MeterGroup&) = delete;
    MeterGroup& operator=(const MeterGroup&) = delete;

    struct Place {
        std::string endpoint; // "127.0.0.1:1502"
        std::uint8_t unit;
    };
    /// Of each meter as it began.
    const std::vector<Place>& places() const;

private:
    struct Private;
    explicit MeterGroup(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d_;
};

} // namespace countis::sim
