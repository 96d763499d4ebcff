// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/demo/local_time.h"

#include <algorithm>

namespace countis::sim {

LocalMoment LocalTime::at(WallInstant instant) const {
    std::chrono::seconds fromUtc{0};
    if (!offsets.empty()) {
        const auto after = std::ranges::upper_bound(offsets, instant, {}, &Offset::from);
        fromUtc = after == offsets.begin() ? after->fromUtc : std::prev(after)->fromUtc;
    }
    const WallInstant local = instant + fromUtc;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(day);
    const auto newYear = std::chrono::sys_days(date.year() / std::chrono::January / 1);
    return {.day = day.time_since_epoch().count(),
            .weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1,
            .dayOfYear = static_cast<int>((day - newYear).count()),
            .hour = std::chrono::duration<double, std::ratio<3600>>(local - day).count()};
}

} // namespace countis::sim
