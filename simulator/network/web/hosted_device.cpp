// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/hosted_device.h"

#include <asio/post.hpp>

#include <array>
#include <condition_variable>
#include <mutex>

namespace countis::sim::web {
namespace {

/// The host is busy for some milliseconds at most, unless the machine is.
constexpr std::chrono::seconds kPatience{2};

} // namespace

struct HostedDevice::Gate {
    std::mutex mutex; // held while a call works, so that whoever gives up knows that nothing was done
    std::condition_variable changed;
    bool released = false;
};

HostedDevice::HostedDevice(asio::any_io_executor io, SimulatedMeter& meter, HostSide host)
    : io_(std::move(io)), meter_(meter), host_(std::move(host)), gate_(std::make_shared<Gate>()) {}

bool HostedDevice::call(std::function<void(SimulatedMeter&)> work, std::function<void()> then) {
    struct Call {
        bool done = false;
        bool abandoned = false;
    };
    const auto state = std::make_shared<Call>();
    asio::post(io_, [&meter = meter_, gate = gate_, state, work = std::move(work), then = std::move(then)] {
        const std::lock_guard lock(gate->mutex);
        if (state->abandoned)
            return;
        work(meter);
        state->done = true; // whatever becomes of what follows
        gate->changed.notify_all();
        if (then)
            then();
    });
    std::unique_lock lock(gate_->mutex);
    gate_->changed.wait_for(lock, kPatience, [&] { return state->done || gate_->released; });
    state->abandoned = true;
    return state->done;
}

void HostedDevice::release() {
    const std::lock_guard lock(gate_->mutex);
    gate_->released = true;
    gate_->changed.notify_all();
}

std::optional<WebSnapshot> HostedDevice::snapshot() {
    WebSnapshot now;
    const bool seen = call([&now, this](SimulatedMeter& device) {
        now.readings = device.meter().readings();
        now.settings = device.meter().settings();
        now.model = device.options().model;
        now.clock = device.clock().now().wall;
        if (host_.net)
            now.net = host_.net();
        if (host_.place)
            now.place = host_.place();
    });
    return seen ? std::optional(std::move(now)) : std::nullopt;
}

bool HostedDevice::carryOut(const Command& command) {
    return call([command](SimulatedMeter& device) { device.write(std::array{command}); });
}

bool HostedDevice::changeSettings(std::function<void(MeterSettings&)> change) {
    return call(
        [change = std::move(change)](SimulatedMeter& device) {
            MeterSettings settings = device.meter().settings();
            change(settings);
            device.write(std::array{Command(SaveSettings{settings})});
        },
        host_.settingsSaved);
}

bool HostedDevice::setClock(WallTime to) {
    return call([to](SimulatedMeter& device) { device.clock().setWall(to); });
}

} // namespace countis::sim::web
