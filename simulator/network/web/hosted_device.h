// SPDX-License-Identifier: GPL-3.0-or-later
// A hosted meter as its web pages see it: every look and every command is carried out on the host's thread.
#pragma once

#include "simulator/device/simulated_meter.h"
#include "simulator/network/web/web_device.h"

#include <asio/any_io_executor.hpp>

#include <functional>
#include <memory>

namespace countis::sim::web {

/// What the host knows and does around the meter, on the thread of the meter.
struct HostSide {
    std::function<NetStatus()> net{};
    std::function<WebPlace()> place{};
    std::function<void()> settingsSaved{}; // they take effect before it returns
};

class HostedDevice final : public WebDevice {
public:
    /// The io_context behind `io` and `meter` must outlive it; the meter lives on the thread of the former.
    HostedDevice(asio::any_io_executor io, SimulatedMeter& meter, HostSide host);

    /// Whoever waits for the host gives up, now and from now on: it is about to end.
    void release();

    std::optional<WebSnapshot> snapshot() override;
    bool carryOut(const Command& command) override;
    bool changeSettings(std::function<void(MeterSettings&)> change) override;
    bool setClock(WallTime to) override;

private:
    /// False: not carried out, and it never will be. `then` follows before this returns; it may fail.
    bool call(std::function<void(SimulatedMeter&)> work, std::function<void()> then = {});

    struct Gate; // outlives this, in calls that the host has not come to yet

    asio::any_io_executor io_;
    SimulatedMeter& meter_;
    HostSide host_;
    std::shared_ptr<Gate> gate_;
};

} // namespace countis::sim::web
