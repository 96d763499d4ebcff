// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out a scenario on a simulated meter, and holds the faults that hold now, whoever made them.
#pragma once

#include "simulator/device/simulated_meter.h"
#include "simulator/script/scenarios/scenario.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace countis::sim {

/// What a scenario does beyond the device: the host's part. All may be empty.
struct ScenarioOutside {
    std::function<void(bool plugged)> cable;
    std::function<void(const ProtocolFaultSet&)> protocol;
    std::function<void(const std::string&)> tell; // one line for the log
};

class ScenarioPlayer {
public:
    /// `device` must outlive it.
    ScenarioPlayer(SimulatedMeter& device, ScenarioOutside outside);

    /// Starts a scenario with its load, its faults and its events at 0 s, and resets whatever the previous scenario
    /// switched. Null: ends the scenario and all faults, and changes nothing else.
    void begin(std::shared_ptr<const Scenario> scenario);
    /// Continues a scenario from this place; the effects of its earlier events are already there. Null: no scenario.
    void takeUp(const ScenarioProgress& place);
    /// Back to the beginning, running or paused as it was: the load, the faults, power, cable, cover, input,
    /// tariff 1.
    void reset();
    void pause();
    void resume();
    /// Goes to the next event and pauses there. Only the timeline jumps; device and load continue.
    void step();

    /// Ticks that may pass before the next event; at least 1.
    std::int64_t ticksToNext() const;
    /// Call it when the device has run this number of ticks.
    void passed(std::int64_t ticks);

    /// Faults that the user sets; the timeline continues.
    void setFaults(FaultSet faults);
    void setProtocolFaults(ProtocolFaultSet faults);
    const FaultSet& faults() const { return faults_; }
    const ProtocolFaultSet& protocolFaults() const { return protocolFaults_; }

    ScenarioProgress progress() const;

private:
    void start();
    void end();
    /// Whatever the scenario that runs may have changed, but for load and registers.
    void putBack();
    void hold(FaultSet faults);
    void carryOut(std::span<const ScenarioEvent> events);
    void carryOut(const ScenarioAction& action);
    void tell(const std::string& line) const;

    SimulatedMeter& device_;
    ScenarioOutside outside_;
    std::shared_ptr<const Scenario> scenario_;
    std::optional<ScenarioRun> run_;
    FaultSet faults_;
    ProtocolFaultSet protocolFaults_;
};

} // namespace countis::sim
