// SPDX-License-Identifier: GPL-3.0-or-later
// What faults without a parameter do to a balanced supply of 1 V.
#pragma once

#include "core/quantity.h"
#include "diagnosis/fault_mark.h"

#include <array>
#include <complex>
#include <span>

namespace countis::diagnosis {

using Phasors = std::array<std::complex<double>, 3>;

struct SupplyPattern {
    FaultMarks faults;
    double cost = 0;           // of its prior
    Phasors terminal;          // at the terminals of the meter
    std::array<double, 3> v{}; // their magnitudes
    std::array<double, 3> u{}; // U12, U23, U31
    std::array<double, 3> theta{};
    unsigned missing = 0; // a bit for each phase without a voltage
    PhaseSequence sequence = PhaseSequence::NotDetected;
};

/// The healthy supply first, then single faults, then two at once.
std::span<const SupplyPattern> supplyPatterns();

/// The order in which the meter sees the voltages; NotDetected where one is missing or two are less than 15° apart.
PhaseSequence sequenceOf(const Phasors& terminal);

} // namespace countis::diagnosis
