// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/site_floods.h"

#include "history/database/server_lock.h"
#include "history/statements.h"

#include <algorithm>
#include <optional>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

/// What collectors could not write in time is looked at for so long.
constexpr std::chrono::hours kLate{1};

struct Flood {
    WallTime since{}; // its first alarm
    WallTime began{}; // the alarm that made it a flood
    std::optional<WallTime> over;
};

/// As AlarmTransition::isAnnouncement().
QString announced(const char* columns, const char* times) {
    return QStringLiteral("SELECT %1 FROM alarm_transition WHERE state = 'unacknowledged' AND state_before <> "
                          "'unacknowledged' AND %2")
        .arg(QLatin1String(columns), QLatin1String(times));
}

DatabaseResult<std::optional<Flood>> latestFlood(DatabaseConnection& connection) {
    std::optional<Flood> flood;
    auto rows = select(connection, QStringLiteral("SELECT since_ms, began_ms, over_ms FROM alarm_flood ORDER BY "
                                                  "began_ms DESC LIMIT 1"));
    return forEachRow(rows,
                      [&](const Statement& row) {
                          flood = Flood{timeIn(row, 0), timeIn(row, 1), std::nullopt};
                          if (!row.value(2).isNull())
                              flood->over = timeIn(row, 2);
                      })
        .map([&] { return flood; });
}

DatabaseResult<int> alarmsSince(DatabaseConnection& connection, WallTime since) {
    int count = 0;
    auto rows = select(connection, announced("count(*)", "at_ms >= ?"), milliseconds(since));
    return forEachRow(rows, [&](const Statement& row) { count = static_cast<int>(row.integer(0)); }).map([&] {
        return count;
    });
}

/// Of alarms that come at the same time as the one that made it a flood, those before it were announced.
struct Beginning {
    Flood flood;
    int announced = 0; // of that time
};

/// The first flood that began after `over`. An alarm before it counts as one of the ten minutes.
DatabaseResult<std::optional<Beginning>> findBeginning(DatabaseConnection& connection, WallTime over, WallTime now) {
    std::vector<WallTime> times;
    auto rows = select(connection, announced("at_ms", "at_ms >= ? ORDER BY at_ms, id"),
                       milliseconds(std::max<WallTime>(over - FloodWatch::kWindow, now - kLate)));
    return forEachRow(rows, [&](const Statement& row) { times.push_back(timeIn(row, 0)); }).map([&] {
        std::optional<Beginning> found;
        for (std::size_t n = FloodWatch::kMost; n < times.size() && !found; ++n) {
            const auto first = times.begin() + static_cast<std::ptrdiff_t>(n) - FloodWatch::kMost;
            const auto last = times.begin() + static_cast<std::ptrdiff_t>(n);
            if (*last > over && *last - *first <= FloodWatch::kWindow)
                found = Beginning{{*first, *last, std::nullopt}, static_cast<int>(std::count(first, last, *last))};
        }
        return found;
    });
}

Done begin(DatabaseConnection& connection, const Beginning& beginning, const FloodNotices& notices) {
    const Flood& flood = beginning.flood;
    const qint64 began = milliseconds(flood.began);
    constexpr int kAlarms = FloodWatch::kMost + 1;
    return run(connection, QStringLiteral("INSERT INTO alarm_flood (began_ms, since_ms, alarms) VALUES (?, ?, ?)"),
               began, milliseconds(flood.since), kAlarms)
        .and_then([&] {
            return run(connection,
                       QStringLiteral("DELETE FROM notification WHERE severity <> '' AND at_ms = ? AND event NOT IN "
                                      "(SELECT event FROM (SELECT DISTINCT severity, event FROM notification WHERE "
                                      "severity <> '' AND at_ms = ? ORDER BY severity, event LIMIT %1) announced)")
                           .arg(beginning.announced),
                       began, began);
        })
        .and_then([&] {
            return addNotifications(connection, notices({false, {{}, flood.began}, {{}, flood.since}, kAlarms}));
        });
}

Done end(DatabaseConnection& connection, const Flood& flood, WallTime now, const FloodNotices& notices) {
    const auto alarms = alarmsSince(connection, flood.since);
    if (!alarms)
        return tl::unexpected(alarms.error());
    return run(connection, QStringLiteral("UPDATE alarm_flood SET over_ms = ?, alarms = ? WHERE began_ms = ?"),
               milliseconds(now), *alarms, milliseconds(flood.began))
        .and_then([&] {
            return addNotifications(connection, notices({true, {{}, now}, {{}, flood.since}, *alarms}));
        });
}

Done follow(DatabaseConnection& connection, WallTime now, const FloodNotices& notices) {
    auto flood = latestFlood(connection);
    if (!flood)
        return tl::unexpected(flood.error());
    if (!*flood || (*flood)->over) {
        const auto beginning = findBeginning(connection, *flood ? *(*flood)->over : WallTime{}, now);
        if (!beginning)
            return tl::unexpected(beginning.error());
        if (!*beginning)
            return {};
        if (auto done = begin(connection, **beginning, notices); !done)
            return done;
        *flood = (*beginning)->flood;
    }
    if (auto done = run(connection, QStringLiteral("DELETE FROM notification WHERE severity <> '' AND at_ms > ?"),
                        milliseconds((*flood)->began));
        !done)
        return done;
    const auto recent = alarmsSince(connection, now - FloodWatch::kWindow);
    if (!recent)
        return tl::unexpected(recent.error());
    return *recent < FloodWatch::kOver ? end(connection, **flood, now, notices) : Done();
}

} // namespace

DatabaseResult<void> followFloods(DatabaseConnection& connection, WallTime now, const FloodNotices& notices) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = connection.engine() == DatabaseEngine::Postgres ? lockInTransaction(connection, ServerLock::Alarms)
                                                                : Done(); // SQLite has one writer
    return done.and_then([&] { return follow(connection, now, notices); }).and_then([&] {
        return transaction->commit();
    });
}

} // namespace countis
