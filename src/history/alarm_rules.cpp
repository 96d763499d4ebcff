// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alarm_rules.h"

#include "history/statements.h"
#include "site/alarms/alarm_defaults.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace countis {
namespace {

constexpr double kMillion = 1e6;
/// Rules of a new site have smaller numbers.
constexpr std::int64_t kFirstOfScopes = 1001;

qint64 millionths(double value) {
    return std::llround(value * kMillion);
}

/// What both tables keep of a rule, from this column on.
void takeChanges(const Statement& row, int column, AlarmRule& rule) {
    rule.enabled = row.integer(column) != 0;
    rule.limit = static_cast<double>(row.integer(column + 1)) / kMillion;
    rule.hysteresis = static_cast<double>(row.integer(column + 2)) / kMillion;
    rule.delayOn = std::chrono::milliseconds{row.integer(column + 3)};
    rule.delayOff = std::chrono::milliseconds{row.integer(column + 4)};
    rule.severity = alarmSeverityNamed(row.text(column + 5).toStdString()).value_or(rule.severity);
    rule.schedule.days = std::bitset<7>(static_cast<unsigned long long>(row.integer(column + 6)));
    rule.schedule.from = std::chrono::minutes{row.integer(column + 7)};
    rule.schedule.to = std::chrono::minutes{row.integer(column + 8)};
}

const QStringList& changed() {
    static const QStringList columns{
        QStringLiteral("enabled"),     QStringLiteral("limit_millionths"), QStringLiteral("hysteresis_millionths"),
        QStringLiteral("delay_on_ms"), QStringLiteral("delay_off_ms"),     QStringLiteral("severity"),
        QStringLiteral("days"),        QStringLiteral("from_minute"),      QStringLiteral("to_minute")};
    return columns;
}

QString changedColumns() {
    return changed().join(QStringLiteral(", "));
}

/// "enabled = excluded.enabled, …".
QString changesText() {
    QStringList changes;
    for (const QString& column : changed())
        changes << QStringLiteral("%1 = excluded.%1").arg(column);
    return changes.join(QStringLiteral(", "));
}

DatabaseResult<void> readScopes(DatabaseConnection& connection, std::vector<AlarmRule>& rules) {
    const std::vector<AlarmRule> defaults = defaultAlarmRules();
    auto rows = select(
        connection,
        QStringLiteral("SELECT id, key, place, point, %1 FROM alarm_rule_scope ORDER BY id").arg(changedColumns()));
    return forEachRow(rows, [&](const Statement& row) {
        const auto rule = std::ranges::find(defaults, row.text(1).toStdString(), &AlarmRule::key);
        if (rule == defaults.end()) // of a later version
            return;
        AlarmRule scoped = *rule;
        scoped.id = AlarmRuleId{row.integer(0)};
        scoped.scope =
            row.integer(3) != 0 ? AlarmScope(PointId{row.integer(3)}) : AlarmScope(PlaceId{row.integer(2)});
        takeChanges(row, 4, scoped);
        rules.push_back(std::move(scoped));
    });
}

struct ScopeNumbers {
    qint64 place = 0;
    qint64 point = 0;

    bool isSite() const { return place == 0 && point == 0; }
};

ScopeNumbers numbersOf(const AlarmScope& scope) {
    if (const auto* const point = std::get_if<PointId>(&scope))
        return {0, static_cast<qint64>(point->number)};
    return {static_cast<qint64>(std::get<PlaceId>(scope).number), 0};
}

/// The number of a rule that is gone is given to no other: alarms and their journal know it.
DatabaseResult<qint64> nextNumber(DatabaseConnection& connection) {
    qint64 latest = kFirstOfScopes - 1;
    for (const char* const column :
         {"id) FROM alarm_rule_scope", "rule) FROM alarm", "rule) FROM alarm_transition"}) {
        const auto largest = connection.scalar(QStringLiteral("SELECT max(%1").arg(QLatin1String(column)));
        if (!largest)
            return tl::unexpected(largest.error());
        latest = std::max(latest, largest->toLongLong());
    }
    return latest + 1;
}

/// Two programs that add a rule at once do so one after the other.
DatabaseResult<qint64> lockedNumber(DatabaseConnection& connection) {
    if (connection.engine() == DatabaseEngine::Postgres)
        if (auto locked = connection.exec(QStringLiteral("LOCK TABLE alarm_rule_scope IN SHARE ROW EXCLUSIVE MODE"));
            !locked)
            return tl::unexpected(locked.error());
    return nextNumber(connection);
}

DatabaseResult<void> writeScope(DatabaseConnection& connection, const AlarmRule& rule, const ScopeNumbers& numbers) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto id = lockedNumber(connection);
    if (!id)
        return tl::unexpected(id.error());
    return run(connection,
               QStringLiteral("INSERT INTO alarm_rule_scope (id, key, place, point, %1) VALUES (?, ?, ?, ?, ?, ?, ?, "
                              "?, ?, ?, ?, ?, ?) ON CONFLICT (key, place, point) DO UPDATE SET %2")
                   .arg(changedColumns(), changesText()),
               *id, qtText(rule.key), numbers.place, numbers.point, int{rule.enabled}, millionths(rule.limit),
               millionths(rule.hysteresis), rule.delayOn.count(), rule.delayOff.count(),
               qtText(nameOf(rule.severity)), static_cast<qint64>(rule.schedule.days.to_ulong()),
               static_cast<qint64>(rule.schedule.from.count()), static_cast<qint64>(rule.schedule.to.count()))
        .and_then([&] { return transaction->commit(); });
}

} // namespace

DatabaseResult<std::vector<AlarmRule>> readAlarmRules(DatabaseConnection& connection) {
    std::vector<AlarmRule> rules = defaultAlarmRules();
    auto rows = select(connection, QStringLiteral("SELECT key, %1 FROM alarm_rule").arg(changedColumns()));
    return forEachRow(rows,
                      [&](const Statement& row) {
                          const auto rule = std::ranges::find(rules, row.text(0).toStdString(), &AlarmRule::key);
                          if (rule != rules.end())
                              takeChanges(row, 1, *rule);
                      })
        .and_then([&] { return readScopes(connection, rules); })
        .map([&] { return std::move(rules); });
}

DatabaseResult<void> writeAlarmRule(DatabaseConnection& connection, const AlarmRule& rule) {
    if (const ScopeNumbers numbers = numbersOf(rule.scope); !numbers.isSite())
        return writeScope(connection, rule, numbers);
    return run(connection,
               QStringLiteral("INSERT INTO alarm_rule (key, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
                              "(key) DO UPDATE SET %2")
                   .arg(changedColumns(), changesText()),
               qtText(rule.key), int{rule.enabled}, millionths(rule.limit), millionths(rule.hysteresis),
               rule.delayOn.count(), rule.delayOff.count(), qtText(nameOf(rule.severity)),
               static_cast<qint64>(rule.schedule.days.to_ulong()), static_cast<qint64>(rule.schedule.from.count()),
               static_cast<qint64>(rule.schedule.to.count()));
}

DatabaseResult<void> removeAlarmRule(DatabaseConnection& connection, const AlarmRule& rule) {
    const ScopeNumbers numbers = numbersOf(rule.scope);
    if (numbers.isSite())
        return run(connection, QStringLiteral("DELETE FROM alarm_rule WHERE key = ?"), qtText(rule.key));
    return run(connection, QStringLiteral("DELETE FROM alarm_rule_scope WHERE key = ? AND place = ? AND point = ?"),
               qtText(rule.key), numbers.place, numbers.point);
}

} // namespace countis
