// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/bench_link.h"

#include <utility>

namespace countis::ui {

void BenchLink::setHost(sim::MeterHost* host) {
    host_ = host;
    faults_ = {};
}

void BenchLink::act(std::function<void(sim::SimulatedMeter&)> work) {
    if (host_)
        host_->withDevice(std::move(work));
}

void BenchLink::editLoad(std::function<void(sim::Load&)> edit) {
    act([edit = std::move(edit)](sim::SimulatedMeter& device) { device.editLoad(edit); });
}

void BenchLink::setFaults(const ActiveFaults& faults) {
    if (!host_)
        return;
    if (faults.faults != faults_.faults)
        host_->setFaults(faults.faults);
    if (faults.protocol != faults_.protocol)
        host_->setProtocolFaults(faults.protocol);
    faults_ = faults;
}

void BenchLink::show(const sim::DeviceSnapshot& device) {
    faults_ = {device.faults, device.protocolFaults};
}

} // namespace countis::ui
