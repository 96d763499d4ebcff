// SPDX-License-Identifier: GPL-3.0-or-later
// What the meter does on its network by itself: its NTP and DHCP clients, as its settings say. Single-threaded:
// everything here runs on the io_context's thread.
#pragma once

#include "simulator/device/time/speed.h"
#include "simulator/network/net/dhcp_service.h"
#include "simulator/network/net/net_options.h"
#include "simulator/network/net/ntp_service.h"
#include "simulator/support/log/rate_limited_log.h"

#include <asio/io_context.hpp>

namespace countis::sim {

class SimulatedMeter; // simulator/device/simulated_meter.h

class NetServices {
public:
    /// All must outlive it; `real` is the machine's clock.
    NetServices(asio::io_context& io, SimulatedMeter& device, const Clock& real, RateLimitedLog& log,
                NetOptions options, std::uint64_t seed);

    /// The error is one sentence that says what to do.
    tl::expected<void, Message> open();

    /// Call it after each tick of the device's time, which runs at `speed`; `still`: which does not run.
    void tick(bool plugged, Speed speed, bool still);

    NetStatus status() const { return {ntp_.status(), dhcp_.status()}; }

private:
    void saveOptions();
    void tickNtp(bool plugged, Speed speed, bool still);
    void askNtp(const Ipv4& server);
    void showAddress();
    void tell(const std::string& line);
    void tellChanges();

    SimulatedMeter& device_;
    const Clock& real_;
    RateLimitedLog& log_;
    NetOptions options_;
    NtpService ntp_;
    DhcpService dhcp_;
    std::optional<Ipv4> addressShown_; // on the display, as Meter::setDhcpAddress has it
    std::string ntpTold_;
    std::string dhcpTold_;
};

} // namespace countis::sim
