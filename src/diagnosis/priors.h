// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor holds for likely before it has seen a reading. Costs are −ln of a probability, so that those of
// independent things add up. docs/diagnosis.md says where the figures come from.
#pragma once

#include "diagnosis/fault_mark.h"

namespace countis::diagnosis {

/// Of a single fault at an installation that somebody asks the doctor about.
constexpr double priorCost(Fault fault) {
    switch (fault) {
    case Fault::PhaseLost:
    case Fault::Overvoltage:
    case Fault::Undervoltage:
    case Fault::Unbalance: return 4.0;
    case Fault::ReversedSequence: return 3.5;
    case Fault::NeutralLost: return 4.5;
    case Fault::PhasesAlike: return 6.0;
    case Fault::ExchangedNeutral: return 5.5;
    case Fault::CurrentWithoutVoltage: return 5.0;
    case Fault::ReversedCurrent: return 4.0;
    // A COUNTIS cannot be wired so: its terminals carry the voltage and the current of a phase together.
    case Fault::ExchangedCurrents: return 5.5;
    case Fault::RotatedCurrents: return 6.0;
    default: return 0;
    }
}

/// Of one, two or all currents that are reversed: all at once is one mistake, a feed from the wrong side.
constexpr double reversedCost(int phases) {
    constexpr double kCosts[]{0, priorCost(Fault::ReversedCurrent), 6.0, 5.0};
    return kCosts[phases];
}

inline double priorCost(const FaultMarks& marks) {
    double cost = 0;
    for (const FaultMark& mark : marks)
        cost += priorCost(mark.fault);
    return cost;
}

} // namespace countis::diagnosis
