// SPDX-License-Identifier: GPL-3.0-or-later
// Hypotheses in which the neutral is lost upstream: the star point of the loads moves to where their currents sum up
// to nothing. Where that is depends on the loads; the voltages to N tell it.
#pragma once

#include "diagnosis/supply_fit.h"

namespace countis::diagnosis {

/// On top of what the pattern does, of which no phase is missing.
void addFloatingStar(const Voltages& seen, const SupplyPattern& pattern, SupplyList& list);
/// The supply is out of range or unbalanced besides. `pattern` is that of the healthy or of the reversed sequence.
void addFloatingStarOnBadSupply(const Voltages& seen, const SupplyPattern& pattern, SupplyList& list);
/// A phase is lost too: the loads of the other two phases are in series between these. `pattern` is that of the
/// phase.
void addSeriesLoads(const Voltages& seen, const SupplyPattern& pattern, SupplyList& list);
/// One phase alone carries load and pulls the star point to itself: its V is too small to be measured, and U is there
/// all the same.
void addStarAtPhase(const Voltages& seen, std::size_t phase, SupplyList& list);

} // namespace countis::diagnosis
