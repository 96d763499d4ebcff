// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/script/scenarios/scenario_player.h"

#include "simulator/installation/loads/load_setting.h"
#include "simulator/support/overloaded.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace countis::sim {
ScenarioPlayer::ScenarioPlayer(SimulatedMeter& device, ScenarioOutside outside)
    : device_(device), outside_(std::move(outside)) {}

void ScenarioPlayer::begin(std::shared_ptr<const Scenario> scenario) {
    if (!scenario) {
        end();
        return;
    }
    if (run_)
        putBack();
    scenario_ = std::move(scenario);
    run_ = ScenarioRun(scenario_);
    device_.setLoad(scenario_->load);
    start();
}

void ScenarioPlayer::takeUp(const ScenarioProgress& place) {
    scenario_ = place.scenario;
    run_ = place.scenario ? std::optional(ScenarioRun(place)) : std::nullopt;
}

/// What the hands have set meanwhile is not the scenario's to put back.
void ScenarioPlayer::end() {
    scenario_.reset();
    run_.reset();
    setFaults({});
    setProtocolFaults({});
}

void ScenarioPlayer::start() {
    if (!scenario_->title.empty())
        tell("scenario " + scenario_->name + ": " + scenario_->title);
    setFaults(scenario_->faults);
    setProtocolFaults(scenario_->protocolFaults);
    carryOut(run_->advance(0));
}

void ScenarioPlayer::reset() {
    if (!run_)
        return;
    run_->reset();
    device_.setLoad(scenario_->load);
    putBack();
    start();
}

void ScenarioPlayer::putBack() {
    hold({});
    for (const ScenarioAction& action : std::initializer_list<ScenarioAction>{
             SwitchPower{true}, PlugCable{true}, MoveCover{false}, SwitchInput{false}, ChangeTariff{1}})
        carryOut(action);
}

void ScenarioPlayer::pause() {
    if (run_)
        run_->pause();
}

void ScenarioPlayer::resume() {
    if (!run_)
        return;
    run_->resume();
    carryOut(run_->advance(0));
}

void ScenarioPlayer::step() {
    if (run_)
        carryOut(run_->step());
}

std::int64_t ScenarioPlayer::ticksToNext() const {
    const auto seconds = run_ ? run_->untilNext() : std::nullopt;
    if (!seconds)
        return std::numeric_limits<std::int64_t>::max();
    constexpr double kSlack = 1e-6; // as of ScenarioRun
    return std::max<std::int64_t>(1, std::llround(std::ceil(*seconds * kTicksPerSecond - kSlack)));
}

void ScenarioPlayer::passed(std::int64_t ticks) {
    if (run_)
        carryOut(run_->advance(static_cast<double>(ticks) * kTickSeconds));
}

void ScenarioPlayer::setFaults(FaultSet faults) {
    if (faults == faults_)
        return;
    std::string text = "faults:";
    for (const Fault& fault : faults)
        text.append(" ").append(faultText(fault));
    tell(faults.empty() ? text + " none" : text);
    hold(std::move(faults));
}

void ScenarioPlayer::hold(FaultSet faults) {
    const bool wasPulled = has(faults_, FaultKind::CablePulled);
    faults_ = std::move(faults);
    device_.setFaults(faults_);
    const bool pulled = has(faults_, FaultKind::CablePulled);
    if (pulled != wasPulled && outside_.cable)
        outside_.cable(!pulled);
}

void ScenarioPlayer::setProtocolFaults(ProtocolFaultSet faults) {
    protocolFaults_ = std::move(faults);
    if (outside_.protocol)
        outside_.protocol(protocolFaults_);
}

ScenarioProgress ScenarioPlayer::progress() const {
    if (!run_)
        return {};
    return {scenario_, run_->running(), run_->elapsed(), run_->eventsDone()};
}

void ScenarioPlayer::carryOut(std::span<const ScenarioEvent> events) {
    for (const ScenarioEvent& event : events) {
        tell(eventText(event));
        for (const ScenarioAction& action : event.actions)
            carryOut(action);
    }
}

void ScenarioPlayer::carryOut(const ScenarioAction& action) {
    const auto change = [this](auto work) {
        FaultSet faults = faults_;
        work(faults);
        hold(std::move(faults));
    };
    const auto changeProtocol = [this](auto work) {
        ProtocolFaultSet faults = protocolFaults_;
        work(faults);
        setProtocolFaults(std::move(faults));
    };
    std::visit(
        Overloaded{
            [&](const Setting& setting) { device_.editLoad([&](Load& load) { apply(setting, load); }); },
            [&](const Fault& fault) { change([&](FaultSet& faults) { add(fault, faults); }); },
            [&](const ProtocolFault& fault) { changeProtocol([&](auto& faults) { add(fault, faults); }); },
            [&](const ClearFault& end) { change([&](FaultSet& faults) { clear(end.kind, end.phase, faults); }); },
            [&](const ClearProtocolFault& end) { changeProtocol([&](auto& faults) { clear(end.kind, faults); }); },
            [&](const ClearAllFaults&) {
                hold({});
                setProtocolFaults({});
            },
            [&](const ChangeTariff& to) { device_.write(std::array<Command, 1>{SetTariff{to.tariff}}); },
            [&](const SwitchPower& power) { device_.setSupplied(power.on); },
            [&](const PlugCable& cable) {
                if (outside_.cable)
                    outside_.cable(cable.plugged);
            },
            [&](const MoveCover& cover) { device_.handle([&](Meter& meter) { meter.setCoverOpen(cover.open); }); },
            [&](const SwitchInput& input) { device_.handle([&](Meter& meter) { meter.setDigitalInput(input.on); }); },
        },
        action);
}

void ScenarioPlayer::tell(const std::string& line) const {
    if (outside_.tell)
        outside_.tell(line);
}

} // namespace countis::sim
