// SPDX-License-Identifier: GPL-3.0-or-later
// What the history has for the accounting of a point's energy: its registers at the end of each quarter-hour, those
// of the latest minute, and what a person entered.
#pragma once

#include "history/database/connection.h"
#include "site/energy/point_ledger.h"

#include <vector>

namespace countis {

/// Energy is known up to here: the recorder writes a minute some seconds after its end.
WallTime accountedBefore(WallTime now);

/// The ledger of a point over [from, to), with the readings around it that bound a gap at either end. Where
/// quarter-hours are kept no longer, the hours take their place. `now` is the end of what was recorded.
DatabaseResult<PointLedger> readLedger(DatabaseConnection& connection, const Point& point, WallTime from, WallTime to,
                                       WallTime now);

/// What a ledger is made of, in the order of time.
struct StoredReadings {
    std::vector<PointReading> readings;
    bool byHours = false; // quarter-hours are kept no longer at its beginning
};
DatabaseResult<StoredReadings> readReadings(DatabaseConnection& connection, const Point& point, WallTime from,
                                            WallTime to, WallTime now);
/// By the rules for these readings.
PointLedger emptyLedger(const Point& point, const StoredReadings& stored);

} // namespace countis
