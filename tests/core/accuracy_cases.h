// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the accuracy figures that the meter must meet, as loads, and what the meter makes of them. The tests
// hold the errors against a tenth of each limit; countis_accuracy_report prints them.
#pragma once

#include "support/wave_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace countis::test {

struct AccuracyCase {
    std::string test;      // the standard's test
    std::string condition; // load, current, frequency …
    double limitPercent;
    bool reactive; // else active energy
    Wave wave;
};
std::vector<AccuracyCase> accuracyCases();

/// The same load with noise on every channel: 0.5 V, and 1 mA and a thousandth of the current.
Wave withNoise(Wave wave);

/// The error of the energy registers over six seconds, in percent of the energy of the phasors over as many true
/// cycles.
double energyErrorPercent(const Wave& wave, bool reactive);

/// Seconds from one LED pulse to the next at Ist = 20 mA, balanced, PF 1, over six pulses. The three phases'
/// registers step by 0.1 Wh nearly together, so the pulse, which is in step with their sum, comes up to 0.3 Wh early
/// or late.
struct PulsePeriods {
    double mean, shortest, longest;
};
PulsePeriods startingPulsePeriods();
/// LED pulses in 15.1 minutes at 1.15 Un with no current (but noise).
std::uint64_t noLoadPulses();
/// The error at 5 A in the seconds after half a cycle of 30 times Imax.
double errorAfterOverloadPercent();
/// LED pulses a second at Imax, PF 1, over a minute.
double ledFrequencyAtImax();

struct PulseTimes {
    double shortestOn = 1e9, shortestOff = 1e9; // ms
    std::uint64_t given = 0;                    // by the contact
    std::uint64_t counted = 0;                  // whole 100 Wh in the registers
};
/// The pulse output during ten minutes of changing load, some of them at 30 times Imax.
PulseTimes outputPulseTimes();

} // namespace countis::test
