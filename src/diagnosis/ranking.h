// SPDX-License-Identifier: GPL-3.0-or-later
// All hypotheses about one reading, with their probabilities.
#pragma once

#include "diagnosis/current_models.h"

#include <vector>

namespace countis::diagnosis {

/// The likeliest first; together 1. Never empty: where nothing is known, the healthy installation is alone.
std::vector<Hypothesis> rankHypotheses(const Observation& seen, const CurrentsSeen& currents, Role role);

} // namespace countis::diagnosis
