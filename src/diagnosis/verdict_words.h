// SPDX-License-Identifier: GPL-3.0-or-later
// What a verdict says about a hypothesis, beside its name: why, what to look at next, what it costs, and what tells
// it apart from another one.
#pragma once

#include "diagnosis/current_models.h"
#include "diagnosis/verdict.h"

namespace countis::diagnosis {

/// All that the words need.
struct Case {
    const Observation& seen;
    const CurrentsSeen& currents;
    const Hypothesis& hypothesis;
};

/// Of each fault of the hypothesis.
std::vector<Evidence> evidenceOf(const Case& about);
Severity severityOf(const FaultMarks& faults);
/// Of several faults, what to check for each of them, the gravest first. The role decides which direction is wrong.
Message nextCheckOf(const FaultMarks& faults, Role role);
EnergyEffect energyEffectOf(const Case& about);
/// The words are about the rival, which is none of the faults of the verdict.
Message tellApart(const FaultMarks& verdict, const FaultMarks& rival);

} // namespace countis::diagnosis
