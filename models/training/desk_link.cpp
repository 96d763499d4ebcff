// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/desk_link.h"

#include <array>
#include <utility>

namespace countis::ui {

void DeskLink::setHost(sim::MeterThread* host) {
    host_ = host;
    faults_ = {};
}

void DeskLink::act(std::function<void(sim::SimulatedMeter&)> work) {
    if (host_)
        host_->withDevice(std::move(work));
}

void DeskLink::editLoad(std::function<void(sim::Load&)> edit) {
    act([edit = std::move(edit)](sim::SimulatedMeter& device) { device.editLoad(edit); });
}

void DeskLink::setFaults(const ActiveFaults& faults) {
    if (!host_)
        return;
    if (faults.faults != faults_.faults)
        host_->setFaults(faults.faults);
    if (faults.protocol != faults_.protocol)
        host_->setProtocolFaults(faults.protocol);
    faults_ = faults;
}

void DeskLink::putBack(const sim::DeviceSnapshot& was) {
    if (!host_)
        return;
    host_->setFaults(was.faults);
    host_->setProtocolFaults(was.protocolFaults);
    host_->setPower(was.supplied);
    host_->setCable(was.cablePlugged);
    host_->setSpeed(was.speed);
    host_->setPaused(was.paused);
    act([coverOpen = was.coverOpen, input = was.digitalInput](sim::SimulatedMeter& device) {
        device.handle([=](Meter& meter) {
            meter.setCoverOpen(coverOpen);
            meter.setDigitalInput(input);
        });
    });
}

void DeskLink::takeUp(const sim::DeviceSnapshot& was) {
    if (!host_)
        return;
    host_->takeUpScenario(was.scenario);
    act([load = was.load, tariff = was.registers.tariff](sim::SimulatedMeter& device) {
        device.setLoad(load);
        device.write(std::array<Command, 1>{SetTariff{tariff}});
    });
    putBack(was);
}

void DeskLink::show(const sim::DeviceSnapshot& device) {
    faults_ = {device.faults, device.protocolFaults};
}

} // namespace countis::ui
