// SPDX-License-Identifier: GPL-3.0-or-later
// The meters of the demo site at work on one thread, each with a port of its own on the loopback.
#pragma once

#include "simulator/demo/local_time.h"
#include "simulator/host/host_options.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace countis::sim {

/// FOLDER/meter-1.fram …: the memories of the meters.
std::string demoMemoryFile(const std::string& folder, std::size_t meter);

struct DemoHostOptions {
    std::uint64_t seed = 1;
    LocalTime local;
    std::string memoryFolder; // it exists; what the meters counted before is in it
    std::function<void(std::string_view)> log{};
};

class DemoHost {
public:
    /// All listen before it returns. The error is one sentence.
    static tl::expected<std::unique_ptr<DemoHost>, Message> start(DemoHostOptions options);
    /// Stops serving and joins the thread.
    ~DemoHost();
    DemoHost(const DemoHost&) = delete;
    DemoHost& operator=(const DemoHost&) = delete;

    /// In the order of demoMeters().
    const std::vector<MeterPlace>& places() const;

private:
    struct Private;
    explicit DemoHost(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d_;
};

} // namespace countis::sim
