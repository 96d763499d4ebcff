// SPDX-License-Identifier: GPL-3.0-or-later
// Where the active energy of a point stood when the site's day began, and a day before: what "today" and "on
// yesterday" are reckoned from.
#pragma once

#include "history/database/connection.h"
#include "history/roll_up_queue.h"
#include "site/point.h"

#include <optional>

namespace countis {

/// Imported less exported active energy, in 0.1 Wh, read at or before a time; nullopt where there is no such reading
/// that is at most three periods older, or where another device measured then.
struct DayStart {
    std::optional<std::int64_t> todayTenths;             // at the beginning of this day
    std::optional<std::int64_t> yesterdayTenths;         // of the day before
    std::optional<std::int64_t> yesterdaySameTimeTenths; // as late in the day before as it is now

    bool operator==(const DayStart&) const = default;
};

DatabaseResult<DayStart> readDayStart(DatabaseConnection& connection, const Point& point, WallTime now,
                                      const SiteDays& days);

} // namespace countis
