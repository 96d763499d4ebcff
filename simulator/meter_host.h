// SPDX-License-Identifier: GPL-3.0-or-later
// One simulated meter at work: physics, metering core and Modbus server on a thread of their own, in real time.
#pragma once

#include "core/device/meter.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace countis::sim {

struct Load; // simulator/load.h

struct HostOptions {
    MeterOptions meter{};
    MeterMemory memory{};                    // what it begins with
    std::string listenAddress = "127.0.0.1"; // an IPv4 or IPv6 address
    std::uint16_t port = 0;                  // 0: a free one
    std::uint64_t seed = 1;
    std::shared_ptr<const Load> load{};          // null: the office day
    std::function<void(std::string_view)> log{}; // called from the host's thread; must not block
};

class MeterHost {
public:
    /// Listens before it returns, with the first measurement second done, so that the first answer holds live
    /// values. Where the load has no voltage on L1 the meter is off: its port is taken but refuses, and it listens
    /// there when the voltage returns. The error is one sentence: what, where.
    static tl::expected<std::unique_ptr<MeterHost>, std::string> start(HostOptions options);
    /// Stops serving and joins the thread.
    ~MeterHost();
    MeterHost(const MeterHost&) = delete;
    MeterHost& operator=(const MeterHost&) = delete;

    std::uint16_t port() const;
    /// "127.0.0.1:1502", "[::1]:1502".
    std::string endpoint() const;

    /// From any thread; takes effect within a tenth of a second, in the registers with the measurement second after.
    void setLoad(Load load);

    /// The hands on the device: runs `work` on the host's thread, between two samples. From any thread; does not
    /// wait for it. `work` must not block; an exception of it goes to the log, and the meter goes on.
    void withMeter(std::function<void(Meter&)> work);

private:
    struct Private;
    explicit MeterHost(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d_;
};

} // namespace countis::sim
