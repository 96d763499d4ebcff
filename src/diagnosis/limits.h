// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts that need no hypothesis: a current or a frequency beyond its rating, a phase without current.
#pragma once

#include "diagnosis/current_models.h"
#include "diagnosis/verdict.h"

namespace countis::diagnosis {

/// True: one of them is more than information.
bool addLimitVerdicts(const Observation& seen, const CurrentsSeen& currents, Diagnosis& diagnosis);

} // namespace countis::diagnosis
