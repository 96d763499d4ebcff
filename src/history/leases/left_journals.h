// SPDX-License-Identifier: GPL-3.0-or-later
// What collectors leave that died: their leases, and the readings of the minutes that were running, which stand in
// the journal. Each collector numbers its rows of the journal within a range of its own; those of a program that
// records alone come before all of them.
#pragma once

#include "history/database/connection.h"
#include "history/leases/site_leases.h"

#include <utility>

namespace countis {

/// The numbers of a collector's rows in the journal, the last one left out.
std::pair<std::int64_t, std::int64_t> journalRangeOf(CollectorNumber collector);

/// Others have taken over what a collector held that has not renewed its leases for so long: it is none any more.
inline constexpr std::chrono::milliseconds kDeadAfter{15'000};

/// Removes the collectors that are dead; `all`: of all, since none can be alive.
DatabaseResult<void> removeDead(DatabaseConnection& connection, bool all);
/// Writes the readings of one journal whose collector is none any more as minutes. False: there was none. `alone`:
/// of a program that records alone, whose own rows stay.
DatabaseResult<bool> mergeLeftJournal(DatabaseConnection& connection, bool alone);

} // namespace countis
