// SPDX-License-Identifier: GPL-3.0-or-later
// Minutes and quarters of which several collectors have a part, because the point went from one to another: the rows
// are put together by the times of the samples, so that each part may come at any time, and twice. In the caller's
// transaction, which began with ServerLock::Minutes.
#pragma once

#include "history/leases/site_leases.h"
#include "history/sample_tables.h"

#include <cstddef>
#include <map>
#include <set>
#include <vector>

namespace countis {

/// Of the samples of a minute those that came from the address of another point, and of which.
using HeardElsewhere = std::map<WallTime, PointId>;

struct OwnPart {
    bool isAny = false;
    std::size_t leftOut = 0; // samples
};
/// Leaves out what was read in another's epoch of the point at whose address it was read.
OwnPart keepOwn(ClosedMinute& minute, const SiteLeases& leases, const HeardElsewhere& elsewhere);

/// Writes a minute, or its samples into the one that is there.
DatabaseResult<void> mergeMinute(DatabaseConnection& connection, SampleTables& tables, const ClosedMinute& minute);

/// Does so with all of these, and then writes from their minutes these quarters and those of the minutes that are
/// over or exist already: a collector writes a quarter as soon as its own samples have gone on, to the next one or to
/// another run of the clock, and what others have of it comes later. Notes that hours and days are due.
DatabaseResult<void> mergeMinutes(DatabaseConnection& connection, SampleTables& tables,
                                  const std::vector<ClosedMinute>& minutes, std::set<PeriodKey> quarters,
                                  WallTime now);

/// How far before the last search missingQuarters() looks. A minute that is committed after its quarter is over
/// brings the quarter with it, so that a quarter that was there, or had no minute, when it was last sought is never
/// missing afterwards, as long as no commit took longer than this. `Far` is for those that did.
enum class LookBack : std::uint8_t { Near, Far };

/// The quarters that are over for RunningMinutes::kGrace and have minutes, but no row: of a collector that died. They
/// were last sought at `sought`; {}: that is not known, and the newest quarter that is there tells when.
DatabaseResult<std::vector<PeriodKey>> missingQuarters(DatabaseConnection& connection, WallTime sought, WallTime now,
                                                       LookBack lookBack);

} // namespace countis
