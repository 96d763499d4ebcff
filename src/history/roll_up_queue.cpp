// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/roll_up_queue.h"

#include "history/energy_days.h"
#include "history/quarter_roll_up.h"
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
    // First what is due: where another collector is just writing a quarter and notes it, this waits until it is
    // there.
    return run(connection,
               QStringLiteral("DELETE FROM roll_up_due WHERE tier = ? AND start_ms >= ? AND start_ms < ?"),
               nameOf(tier), milliseconds(from), milliseconds(to))
        .and_then([&] { return rollUpQuarters(connection, tier, from, to); })
        .and_then([&] { return tier == Tier::Day ? writeEnergyDays(connection, from, to) : DatabaseResult<void>(); })
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
    auto rows = select(connection, QStringLiteral("SELECT tier, start_ms FROM roll_up_due"));
    return forEachRow(rows, [&](const Statement& row) {
        const WallTime quarter = timeIn(row, 1);
        if (row.text(0) == nameOf(Tier::Hour))
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
