// SPDX-License-Identifier: GPL-3.0-or-later
// One load, measured by both engines at once: the same operating points go to the metering core as samples and to the
// phasor engine as they are.
#pragma once

#include "core/device/meter.h"
#include "core/metering/metering_core.h"
#include "simulator/device/engines/phasor_engine.h"
#include "simulator/device/engines/waveform.h"

#include <map>
#include <string>
#include <vector>

namespace countis::test {

/// Means of measured quantities over many seconds, by the name that the display gives them: "V1", "P2", "PF", "IN".
/// Beside each, what an error of it is judged against: its own magnitude, for P and Q their apparent power, and 1
/// for a power factor.
class Means {
public:
    void add(const Measurement& second);

    struct Mean {
        double value = 0;
        double scale = 0;
    };
    std::map<std::string, Mean> all() const;
    int seconds() const { return seconds_; }
    /// The length of all windows.
    double measured() const { return measured_; }

private:
    void add(const std::string& name, double value, double scale);
    void addPower(const std::string& name, const PowerSet& power);

    std::map<std::string, Mean> sums_;
    int seconds_ = 0;
    double measured_ = 0;
};

/// Settings that take effect `at` seconds after the load began.
struct Change {
    double at = 0;
    std::vector<sim::Setting> settings;
};

struct EnginePair {
    /// `later` in the order of time.
    explicit EnginePair(sim::Load measured, std::vector<Change> later = {});

    /// So many seconds on both.
    void run(int seconds);

    /// The greatest difference of any quantity, as a part of its scale, and which it was.
    struct Worst {
        std::string name;
        double difference = 0;
    };
    Worst worstQuantity() const;
    /// Of any energy register, total, by tariff or partial, and of the time counters: as a part of its value, after
    /// `counts` of its unit are allowed for roundings.
    Worst worstRegister(std::int64_t counts) const;

    void applyChanges();

    sim::LoadRun load;
    std::vector<Change> changes; // still to come
    std::int64_t ticks = 0;
    sim::Waveform waveform;
    MeteringCore core;
    sim::PhasorEngine phasors;
    ManualClock clock;
    Meter sampledMeter{clock, {}};
    Meter phasorMeter{clock, {}};
    Means sampled;
    Means fromPhasors;
    Measurement lastSampled;
    Measurement lastFromPhasors;
};

/// The identities of the energy registers, to the last unit; empty, or the first that does not hold.
std::string brokenIdentity(const Readings& readings);

} // namespace countis::test
