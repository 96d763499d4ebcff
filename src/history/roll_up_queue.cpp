// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/roll_up_queue.h"

#include "history/schema.h"
#include "history/statements.h"

#include <QDateTime>

namespace countis {
namespace {

QString nameOf(Tier tier) {
    return qtText(info(tier).name);
}

DatabaseResult<void> rollUp(DatabaseConnection& connection, Tier tier, WallTime from, WallTime to) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return rollUpQuarters(connection, tier, from, to)
        .and_then([&] {
            return run(connection,
                       QStringLiteral("INSERT INTO rolled_up (tier, until_ms) VALUES (?, ?) ON CONFLICT (tier) DO "
                                      "UPDATE SET until_ms = excluded.until_ms WHERE rolled_up.until_ms < "
                                      "excluded.until_ms"),
                       nameOf(tier), milliseconds(to));
        })
        .and_then([&] { return transaction->commit(); });
}

} // namespace

WallTime SiteDays::start(const QDate& day) const {
    return WallTime(std::chrono::milliseconds{day.startOfDay(zone_).toMSecsSinceEpoch()});
}

WallTime SiteDays::startOf(WallTime time) const {
    return start(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone_).date());
}

WallTime SiteDays::endOf(WallTime time) const {
    return start(QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone_).date().addDays(1));
}

DatabaseResult<void> RollUpQueue::load(DatabaseConnection& connection) {
    return loadSince(connection, Tier::Hour).and_then([&] { return loadSince(connection, Tier::Day); });
}

DatabaseResult<void> RollUpQueue::loadSince(DatabaseConnection& connection, Tier tier) {
    auto rows = select(connection,
                       QStringLiteral("SELECT DISTINCT part.start_ms FROM point JOIN rollup_15m part ON part.point = "
                                      "point.id AND part.start_ms >= coalesce((SELECT until_ms FROM rolled_up WHERE "
                                      "tier = ?), 0)"),
                       nameOf(tier));
    return forEachRow(rows, [&](const Statement& row) {
        const WallTime quarter = timeIn(row, 0);
        if (tier == Tier::Hour)
            hoursDue_.insert(startOf(quarter, kHour));
        else
            daysDue_.insert(days_.startOf(quarter));
    });
}

void RollUpQueue::quarterChanged(WallTime start) {
    hoursDue_.insert(startOf(start, kHour));
    daysDue_.insert(days_.startOf(start));
}

DatabaseResult<void> RollUpQueue::rollUpBefore(DatabaseConnection& connection, WallTime time) {
    if (!hoursDue_.empty() && *hoursDue_.begin() + kHour <= time) {
        const WallTime hour = *hoursDue_.begin();
        return rollUp(connection, Tier::Hour, hour, hour + kHour).map([&] { hoursDue_.erase(hour); });
    }
    if (!daysDue_.empty() && days_.endOf(*daysDue_.begin()) <= time) {
        const WallTime day = *daysDue_.begin();
        return rollUp(connection, Tier::Day, day, days_.endOf(day)).map([&] { daysDue_.erase(day); });
    }
    return {};
}

} // namespace countis
