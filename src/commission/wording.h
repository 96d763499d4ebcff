// SPDX-License-Identifier: GPL-3.0-or-later
// The names of steps, figures and results, as messages.
#pragma once

#include "commission/result.h"

#include <string_view>

namespace countis::commission {

/// "Load step on L1".
Message titleOf(StepKey key);
/// Of a figure by its name: "V1", "Answers lost". A name that nobody knows is its own title.
Message titleOf(std::string_view figure);
/// "passed", "failed", "not done"; of a run that is not over also "waits" and "runs".
Message wordOf(StepState state);
/// One sentence about the run as a whole.
Message sentenceOf(Outcome outcome);
Message wordOf(diagnosis::Role role);

/// "V1 is 301.20 V; allowed: 184 to 288 V."
Message beyondText(const Figure& figure);

/// The note of everything that is read over Modbus.
Message legalNote();
Message simulatedNote();

} // namespace countis::commission
