// SPDX-License-Identifier: GPL-3.0-or-later
// A meter of the demo site in steps of up to a minute, for its history: the phasor engine's means of what hangs on
// the meter in the middle of the step hold for all of it. Energies, tariffs and their registers are those of every
// meter.
#pragma once

#include "core/device/energy_counter.h"
#include "core/device/meter_memory.h"
#include "core/metering/measurement.h"
#include "core/readings.h"
#include "simulator/demo/demo_meters.h"

#include <chrono>
#include <cstdint>

namespace countis::sim {

/// One step is at most this long.
inline constexpr std::chrono::milliseconds kLongestStep{60'000};

/// A step is read so long before its end: a reading at the very end would be in the next period.
inline constexpr std::chrono::milliseconds kReadBefore{500};

class DemoRun {
public:
    /// `local` must outlive it.
    DemoRun(std::size_t meter, std::uint64_t seed, const LocalTime& local, const MeterMemory& memory = {});

    /// The time from `at` on passes. The tariff is the one that holds at its beginning.
    void step(WallInstant at, std::chrono::milliseconds length);
    /// What the registers show at the end of the last step: the measured values of that step, and the counters as
    /// they were at the last call of showCounters().
    const Readings& readings() const { return readings_; }
    void showCounters() { toReadings(energy_, readings_); }

    /// The powers that were counted in the last step.
    const Measurement& measured() const { return measured_; }
    const EnergyCounter& energy() const { return energy_; }
    /// The meter's memory, as a live meter takes it up: the digital input chooses the tariff.
    MeterMemory memory() const;

private:
    std::size_t meter_;
    std::uint64_t seed_;
    const LocalTime* local_;
    FaultSet faults_;
    FaultScratch scratch_;
    EnergyCounter energy_;
    Measurement measured_;
    Readings readings_;
};

/// What is at the terminals of a load in which nothing drifts or switches: what LoadRun makes of it.
OperatingPoint operatingPoint(const Load& load);

} // namespace countis::sim
