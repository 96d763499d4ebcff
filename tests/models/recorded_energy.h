// SPDX-License-Identifier: GPL-3.0-or-later
// Meters whose quarter-hours are in the database, with a load of working days, exports at noon, and gaps.
#pragma once

#include "history/database/connection.h"
#include "site/point.h"

#include <utility>
#include <vector>

namespace countis::test {

struct RecordedMeter {
    PointId point;
    Device device;
    double base = 2;     // kW at night
    double working = 30; // kW more from 6 to 18 o'clock UTC on working days
    double noon = 0;     // kW exported from 10 to 14 o'clock UTC at weekends
};

using TimeSpan = std::pair<WallTime, WallTime>;

/// Readings at the end of each quarter-hour in [from, to), but not in the gaps. Ends the test's program where the
/// database refuses them.
void recordQuarters(DatabaseConnection& connection, const std::vector<RecordedMeter>& meters, TimeSpan span,
                    const std::vector<TimeSpan>& gaps = {});

/// What a meter imports and exports in the quarter-hour, in 0.1 Wh.
std::pair<std::int64_t, std::int64_t> tenthsIn(const RecordedMeter& meter, WallTime quarter);

} // namespace countis::test
