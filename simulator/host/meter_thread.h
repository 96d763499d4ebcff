// SPDX-License-Identifier: GPL-3.0-or-later
// One simulated meter at work on a thread of its own. Everything here may be called from any thread.
#pragma once

#include "simulator/host/device_snapshot.h"
#include "simulator/host/host_options.h"
#include "simulator/script/panel/panel_script.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <string>

namespace countis::sim {

class SimulatedMeter;

class MeterThread {
public:
    /// Listens before it returns, with the first measurement second done, so that the first answer holds live
    /// values. Where the load has no voltage on L1 the meter is off: its port is taken but refuses, and it listens
    /// there when the voltage returns. The error is one sentence: what, where.
    static tl::expected<std::unique_ptr<MeterThread>, Message> start(HostOptions options);
    /// Stops serving and joins the thread.
    ~MeterThread();
    MeterThread(const MeterThread&) = delete;
    MeterThread& operator=(const MeterThread&) = delete;

    std::uint16_t port() const;
    /// "127.0.0.1:1502", "[::1]:1502".
    std::string endpoint() const;
    /// The same with the Modbus address, both as of the start.
    MeterPlace place() const;
    /// "http://127.0.0.1:8080"; empty: no web pages were asked for.
    std::string webUrl() const;

    /// At most a tenth of a second old, and renewed after each of the calls below. Never null; does not wait.
    std::shared_ptr<const DeviceSnapshot> snapshot() const;

    /// What the device is like when all calls below that were made before this one have been carried out: ready as
    /// soon as that is so. Broken when the host ends before.
    using SnapshotInTurn = std::shared_future<std::shared_ptr<const DeviceSnapshot>>;
    SnapshotInTurn snapshotInTurn() const;

    /// How many of the calls below were made. All of them show in a snapshot whose `handled` is the same.
    std::uint64_t asked() const;

    /// These take effect within a tenth of a second, in the order of the calls; a new load or the supply show in the
    /// registers with the measurement second after.
    void setLoad(Load load);
    void setSpeed(Speed speed);
    void setPaused(bool paused); // true: simulated time does not run
    void setPower(bool on);      // false: a power cut, even if the load has voltages
    void setCable(bool plugged); // false: its connections fall silent, see ModbusServer::setPlugged

    /// Starts a scenario with its load, its faults and its timeline, and resets whatever the previous scenario
    /// switched. Null: ends the scenario and all faults, and changes nothing else.
    void setScenario(std::shared_ptr<const Scenario> scenario);
    /// Continues a scenario from this place and changes neither load nor faults. Null: there is no scenario any more.
    void takeUpScenario(ScenarioProgress place);
    void stepScenario(); // to its next event, where its timeline pauses; device and load continue
    void resumeScenario();
    void resetScenario(); // to its beginning, and the device with it; registers stay
    /// Replaces the present faults by those that the user sets; a running timeline continues.
    void setFaults(FaultSet faults);
    void setProtocolFaults(ProtocolFaultSet faults);

    /// A line of a panel script; the one before must be done. `done` gets the display at its end, on the host's
    /// thread, and must not block.
    void panelLine(PanelLine line, std::function<void(const LcdFrame&)> done);

    /// Runs `work`, an action on the device, on the host's thread between two ticks; does not wait for it. `work`
    /// must not block. If it throws, the exception is logged and the meter continues.
    void withDevice(std::function<void(SimulatedMeter&)> work);

private:
    struct Private;
    explicit MeterThread(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d_;
};

} // namespace countis::sim
