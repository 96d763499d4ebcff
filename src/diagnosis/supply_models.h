// SPDX-License-Identifier: GPL-3.0-or-later
// Hypotheses about the voltages. Each one takes a plausible supply (three equal voltages, 120° apart), does to it
// what its faults do, and predicts the registers V, U and the phase sequence.
#pragma once

#include "diagnosis/fault_mark.h"
#include "diagnosis/observation.h"

#include <array>
#include <vector>

namespace countis::diagnosis {

struct SupplyHypothesis {
    FaultMarks faults;
    double cost = 0;               // −ln(prior × likelihood), up to a constant that all hypotheses share
    double volts = 230;            // of the supply that explains the readings best
    std::array<double, 3> theta{}; // of the voltages at the terminals
    std::array<bool, 3> present{}; // at the terminals: the meter measures the phase
    bool neutralOpen = false;      // the currents have no way back: they sum up to 0
};

/// The best first; those that are out of the question are left out.
std::vector<SupplyHypothesis> rankSupplies(const Observation& seen);

/// Whether V, U and the sequence are all there: with less the voltages are judged by what there is.
bool knowsVoltages(const Observation& seen);

/// The limits of u2: EN 50160, 4.2.8, has 2 % for 95 % of all ten-minute means, and 3 % in some areas.
inline constexpr double kNotedUnbalance = 0.02;
inline constexpr double kHighUnbalance = 0.03;

} // namespace countis::diagnosis
