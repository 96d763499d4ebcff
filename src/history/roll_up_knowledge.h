// SPDX-License-Identifier: GPL-3.0-or-later
// What one roll-up of a period knows and another one of the same period does not: what was rolled up before may know
// of readings and finer roll-ups that are gone.
#pragma once

#include "history/roll_up.h"

namespace countis {

/// Whether `kept` knows of more readings than `made`, of later ones, or of a counter or a state that `made` does not
/// know. The history does not put `made` in the place of `kept` then.
bool knowsMore(const RollUp& kept, const RollUp& made);

/// `made` of the roll-ups of minutes, which know nothing of what is read at Pace::Slow, with what `kept` knows of it.
RollUp withSlowOf(RollUp made, const RollUp& kept);

} // namespace countis
