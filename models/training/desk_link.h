// SPDX-License-Identifier: GPL-3.0-or-later
// The trainer's hands on the bundled meter. Without one, nothing happens.
#pragma once

#include "simulator/device/simulated_meter.h"
#include "simulator/host/meter_thread.h"
#include "simulator/installation/loads/load.h"

#include <cstdint>
#include <functional>

namespace countis::ui {

/// What is on, and where.
struct ActiveFaults {
    sim::FaultSet faults;
    sim::ProtocolFaultSet protocol;

    bool operator==(const ActiveFaults&) const = default;
    bool empty() const { return faults.empty() && protocol.empty(); }
};

class DeskLink {
public:
    /// Must outlive its use here; null: none.
    void setHost(sim::MeterThread* host);
    sim::MeterThread* host() const { return host_; }
    /// How much was asked of the device until now, by whichever part of the desk.
    std::uint64_t asked() const { return host_ ? host_->asked() : 0; }

    void act(std::function<void(sim::SimulatedMeter&)> work);
    /// Changes the load that is running, where it stands.
    void editLoad(std::function<void(sim::Load&)> edit);

    /// As asked for, or as the device has them when it has carried out everything.
    const ActiveFaults& faults() const { return faults_; }
    void setFaults(const ActiveFaults& faults);
    void show(const sim::DeviceSnapshot& device);

    /// Faults, supply, cable, speed, cover and input as they were.
    void putBack(const sim::DeviceSnapshot& was);
    /// The same, and the load, with the scenario where it stood. The registers count on.
    void takeUp(const sim::DeviceSnapshot& was);

private:
    sim::MeterThread* host_ = nullptr;
    ActiveFaults faults_;
};

} // namespace countis::ui
