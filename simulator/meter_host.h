// SPDX-License-Identifier: GPL-3.0-or-later
// One simulated meter at work: physics, metering core and Modbus server on a thread of their own, in real time.
#pragma once

#include "core/device/meter.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace countis::sim {

struct Load; // simulator/load.h

struct HostOptions {
    MeterOptions meter;
    std::string listenAddress = "127.0.0.1";
    std::uint16_t port = 0; // 0: a free one
    std::uint64_t seed = 1;
    std::shared_ptr<const Load> load;          // null: the office day
    std::function<void(std::string_view)> log; // called from the host's thread; must not block
};

class MeterHost {
public:
    /// Listens before it returns. The error is one sentence: what, where.
    static tl::expected<std::unique_ptr<MeterHost>, std::string> start(HostOptions options);
    /// Stops serving and joins the thread.
    ~MeterHost();

    std::uint16_t port() const;

private:
    struct Private;
    explicit MeterHost(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d_;
};

} // namespace countis::sim
