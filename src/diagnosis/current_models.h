// SPDX-License-Identifier: GPL-3.0-or-later
// Hypotheses about the currents, given one about the voltages. Each one undoes its fault, so that true loads come
// out, and asks how plausible these are for the role of the installation; and it predicts the neutral current.
#pragma once

#include "diagnosis/load_models.h"
#include "diagnosis/phasors.h"
#include "diagnosis/supply_models.h"

#include <vector>

namespace countis::diagnosis {

/// What the registers say about the currents; made once for all hypotheses.
struct CurrentsSeen {
    std::array<double, 3> amperes{};
    std::array<Uncertain, 3> phi{};
    std::array<double, 3> harmonics{}; // A, what of I has no part in P and Q
    std::array<bool, 3> known{};       // P, Q and V·I or I are there
    std::array<bool, 3> loaded{};      // enough current for a verdict
    std::array<bool, 3> empty{};       // no current, while another phase carries load
    Known neutral;
    std::size_t loadedPhases = 0;
};
CurrentsSeen currentsOf(const Observation& seen);

/// A hypothesis about all that the meter reads. `likeness` is the condition that is no fault and explains the
/// currents, None where these need no explanation.
struct Hypothesis {
    FaultMarks faults;
    FaultMark likeness;
    double cost = 0;
    double probability = 0;
    SupplyHypothesis supply;
    /// Of each measured current: the load that it belongs to, and whether it is reversed.
    std::array<std::uint8_t, 3> source{0, 1, 2};
    std::array<bool, 3> reversed{}; // of each load
};

/// Adds the hypotheses that one about the voltages allows.
void addCurrents(const CurrentsSeen& seen, const SupplyHypothesis& supply, Role role, std::vector<Hypothesis>& found);

} // namespace countis::diagnosis
