// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/day_start.h"

#include "history/sample_tables.h"
#include "history/series.h"

#include <array>
#include <utility>

namespace countis {
namespace {

constexpr int kMostPeriods = 3;

using Standing = DatabaseResult<std::optional<std::int64_t>>;

/// The registers at `time`, by the roll-up of the minutes before it.
Standing standingAt(SampleTables& tables, const Point& point, WallTime time, std::int64_t device) {
    static const std::uint16_t imported = *entryOf("energy_total_ea_pos_Wh");
    static const std::uint16_t exported = *entryOf("energy_total_ea_neg_Wh");
    const std::chrono::milliseconds within = kMostPeriods * point.period;
    const auto rollUp = tables.minuteBefore(point.id, time, within);
    if (!rollUp)
        return tl::unexpected(rollUp.error());
    if (!*rollUp || (*rollUp)->device != device || (*rollUp)->fastAt + within < time)
        return std::nullopt;
    const Extent in = (*rollUp)->of(imported);
    const Extent out = (*rollUp)->of(exported);
    if (in.n == 0 || out.n == 0)
        return std::nullopt;
    return in.max - out.max;
}

} // namespace

DatabaseResult<DayStart> readDayStart(DatabaseConnection& connection, const Point& point, WallTime now,
                                      const SiteDays& days) {
    DayStart start;
    if (point.device() == nullptr)
        return start;
    const std::int64_t device = SampleTables::numberOf(*point.device());
    const WallTime today = days.startOf(now);
    const WallTime yesterday = days.startOf(today - kMinute);
    const WallTime sameTime = std::min(startOf(now, kMinute) - kDay, today);
    const std::array<std::pair<WallTime, std::optional<std::int64_t>*>, 3> all{
        {{today, &start.todayTenths},
         {yesterday, &start.yesterdayTenths},
         {sameTime, &start.yesterdaySameTimeTenths}}};
    SampleTables tables(connection);
    for (const auto& [time, standing] : all) {
        const auto read = standingAt(tables, point, time, device);
        if (!read)
            return tl::unexpected(read.error());
        *standing = *read;
    }
    return start;
}

} // namespace countis
