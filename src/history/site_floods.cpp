// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/site_floods.h"

#include "history/database/server_lock.h"
#include "history/statements.h"
#include "site/alarms/alarm_rule.h"

#include <algorithm>
#include <optional>
#include <string>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

/// Collectors write alarms of the last hour late, and not older ones.
constexpr std::chrono::hours kLate{1};

struct Flood {
    WallTime since{}; // its first alarm
    WallTime began{}; // the alarm that made it a flood
    std::optional<WallTime> over;
};

/// As AlarmTransition::isAnnouncement().
QString announced(const char* columns, const char* times) {
    return QStringLiteral("SELECT %1 FROM alarm_transition WHERE state = 'unacknowledged' AND state_before <> "
                          "'unacknowledged' AND NOT (input = 'unsuppressed' AND first_point = 0 AND first_rule = 0) "
                          "AND %2")
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

/// When alarms were announced since then, in the order of time.
DatabaseResult<std::vector<WallTime>> alarmsSince(DatabaseConnection& connection, WallTime since) {
    std::vector<WallTime> times;
    auto rows = select(connection, announced("at_ms", "at_ms >= ? ORDER BY at_ms, id"), milliseconds(since));
    return forEachRow(rows, [&](const Statement& row) { times.push_back(timeIn(row, 0)); }).map([&] {
        return std::move(times);
    });
}

/// Of [from, to).
DatabaseResult<int> countAlarms(DatabaseConnection& connection, WallTime from, WallTime to) {
    auto counted =
        select(connection, announced("count(*)", "at_ms >= ? AND at_ms < ?"), milliseconds(from), milliseconds(to));
    int alarms = 0;
    return forEachRow(counted, [&](const Statement& row) { alarms = static_cast<int>(row.integer(0)); }).map([&] {
        return alarms;
    });
}

/// Of alarms that come at the same time as the one that made it a flood, those before it were announced.
struct Beginning {
    Flood flood;
    int announced = 0; // of that time
};

/// The first flood that began after `over`. An alarm before it counts as one of the ten minutes.
DatabaseResult<std::optional<Beginning>> findBeginning(DatabaseConnection& connection, WallTime over, WallTime now) {
    const auto since = std::max<WallTime>(over - FloodWatch::kWindow, now - kLate);
    return alarmsSince(connection, since).map([&](const std::vector<WallTime>& times) {
        std::optional<Beginning> found;
        for (std::size_t n = FloodWatch::kMost; n < times.size() && !found; ++n) {
            const auto first = times.begin() + static_cast<std::ptrdiff_t>(n) - FloodWatch::kMost;
            const auto last = times.begin() + static_cast<std::ptrdiff_t>(n);
            if (*last >= over && *last - *first <= FloodWatch::kWindow)
                found = Beginning{{*first, *last, std::nullopt}, static_cast<int>(std::count(first, last, *last))};
        }
        return found;
    });
}

/// As a part of an expression of SQL: the most severe first.
QString ranksOfSeverity() {
    QString ranks;
    for (std::size_t n = 0; n < kAlarmSeverities; ++n)
        ranks +=
            QStringLiteral(" WHEN '%1' THEN %2")
                .arg(QString::fromStdString(std::string(nameOf(static_cast<AlarmSeverity>(n)))), QString::number(n));
    return ranks;
}

Done tellBeginning(DatabaseConnection& connection, const Beginning& beginning, const FloodNotices& notices) {
    const Flood& flood = beginning.flood;
    const qint64 began = milliseconds(flood.began);
    constexpr int kAlarms = FloodWatch::kMost + 1;
    return run(connection, QStringLiteral("INSERT INTO alarm_flood (began_ms, since_ms, alarms) VALUES (?, ?, ?)"),
               began, milliseconds(flood.since), kAlarms)
        .and_then([&] {
            return run(connection,
                       QStringLiteral("DELETE FROM notification WHERE severity <> '' AND at_ms = ? AND event NOT IN "
                                      "(SELECT event FROM notification WHERE severity <> '' AND at_ms = ? GROUP BY "
                                      "severity, event ORDER BY CASE severity%1 END, event LIMIT %2)")
                           .arg(ranksOfSeverity(), QString::number(beginning.announced)),
                       began, began);
        })
        .and_then([&] {
            return addNotifications(connection, notices({false, {{}, flood.began}, {{}, flood.since}, kAlarms}));
        });
}

/// The first moment at which the ten minutes before it have too few alarms; nullopt: there is none up to `now`.
/// `times`: of the alarms from search.from on, which goes on to the first one that may end the flood.
std::optional<WallTime> endOf(const std::vector<WallTime>& times, WallTime now, FloodSearch& search) {
    constexpr std::chrono::milliseconds kNext{1}; // the times of the journal
    for (std::size_t n = 0; n < times.size(); ++n) {
        search.from = times[n];
        const WallTime end = times[n] + FloodWatch::kWindow + kNext;
        if (end > now)
            return std::nullopt;
        if (n + FloodWatch::kOver >= times.size() || times[n + FloodWatch::kOver] >= end)
            return end;
    }
    return std::nullopt;
}

Done tellEnd(DatabaseConnection& connection, const Flood& flood, WallTime end, const FloodNotices& notices) {
    const auto alarms = countAlarms(connection, flood.since, end);
    if (!alarms)
        return tl::unexpected(alarms.error());
    return run(connection, QStringLiteral("UPDATE alarm_flood SET over_ms = ?, alarms = ? WHERE began_ms = ?"),
               milliseconds(end), *alarms, milliseconds(flood.began))
        .and_then([&] {
            return addNotifications(connection, notices({true, {{}, end}, {{}, flood.since}, *alarms}));
        });
}

/// The alarms of the flood, but those that made it one, leave the queue. True: it is over.
DatabaseResult<bool> followOne(DatabaseConnection& connection, const Flood& flood, FloodSearch& search, WallTime now,
                               const FloodNotices& notices) {
    if (search.began != flood.began)
        search = {flood.began, flood.since};
    const auto times = alarmsSince(connection, search.from);
    if (!times)
        return tl::unexpected(times.error());
    const auto end = endOf(*times, now, search);
    auto done =
        run(connection, QStringLiteral("DELETE FROM notification WHERE severity <> '' AND at_ms > ? AND at_ms < ?"),
            milliseconds(flood.began), milliseconds(end.value_or(WallTime::max())));
    if (done && end)
        done = tellEnd(connection, flood, *end, notices);
    return done.map([&] { return end.has_value(); });
}

/// One flood after the other, as whoever sends may have been kept from looking for a while.
Done follow(DatabaseConnection& connection, FloodSearch& search, WallTime now, const FloodNotices& notices) {
    auto flood = latestFlood(connection);
    while (flood) {
        if (!*flood || (*flood)->over) {
            const auto beginning = findBeginning(connection, *flood ? *(*flood)->over : WallTime{}, now);
            if (!beginning)
                return tl::unexpected(beginning.error());
            if (!*beginning)
                return {};
            if (auto done = tellBeginning(connection, **beginning, notices); !done)
                return done;
            *flood = (*beginning)->flood;
        }
        const auto isOver = followOne(connection, **flood, search, now, notices);
        if (!isOver)
            return tl::unexpected(isOver.error());
        if (!*isOver)
            return {};
        flood = latestFlood(connection);
    }
    return tl::unexpected(flood.error());
}

} // namespace

DatabaseResult<void> followFloods(DatabaseConnection& connection, FloodSearch& search, WallTime now,
                                  const FloodNotices& notices) {
    auto done = connection.engine() == DatabaseEngine::Postgres ? lockInTransaction(connection, ServerLock::Alarms)
                                                                : Done(); // SQLite has one writer
    return done.and_then([&] { return follow(connection, search, now, notices); });
}

DatabaseResult<void> writeFloods(DatabaseConnection& connection, const std::vector<AlarmFloodNews>& floods) {
    Done done;
    for (const AlarmFloodNews& flood : floods)
        done = done.and_then([&] {
            return flood.over
                       ? run(connection,
                             QStringLiteral("UPDATE alarm_flood SET over_ms = ?, alarms = ? WHERE over_ms IS NULL"),
                             milliseconds(flood.at.wall), flood.alarms)
                       : run(connection,
                             QStringLiteral("INSERT INTO alarm_flood (began_ms, since_ms, alarms) VALUES (?, ?, ?) "
                                            "ON CONFLICT (began_ms) DO NOTHING"),
                             milliseconds(flood.at.wall), milliseconds(flood.since.wall), flood.alarms);
        });
    return done;
}

DatabaseResult<FloodSoFar> readFlood(DatabaseConnection& connection, WallTime now) {
    auto recent = alarmsSince(connection, now - FloodWatch::kWindow);
    if (!recent)
        return tl::unexpected(recent.error());
    FloodSoFar flood{*std::move(recent), std::nullopt, 0};
    const auto latest = latestFlood(connection);
    if (!latest)
        return tl::unexpected(latest.error());
    if (!*latest || (*latest)->over)
        return flood;
    flood.since = (*latest)->since;
    return countAlarms(connection, *flood.since, WallTime::max()).map([&](int alarms) {
        flood.alarms = alarms;
        return flood;
    });
}

} // namespace countis
