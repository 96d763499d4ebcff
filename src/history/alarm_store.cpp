// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alarm_store.h"

#include "history/keyed_tables.h"
#include "history/ordered_id.h"
#include "history/site_floods.h"
#include "history/statements.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <set>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

constexpr double kMillionths = 1e6;

std::string utf8(const Statement& row, int column) {
    return row.text(column).toStdString();
}

QString textOf(AlarmState state) {
    return qtText(nameOf(state));
}
QString textOf(AlarmInput input) {
    return qtText(nameOf(input));
}
/// A name that this program does not know, as after a change by another program, is a normal state.
AlarmState stateIn(const Statement& row, int column) {
    return alarmStateNamed(utf8(row, column)).value_or(AlarmState::Normal);
}

QVariant millionths(std::optional<double> value) {
    return value ? QVariant(static_cast<qlonglong>(std::llround(*value * kMillionths)))
                 : QVariant(QMetaType(QMetaType::LongLong));
}
std::optional<double> valueIn(const Statement& row, int column) {
    return row.value(column).isNull() ? std::nullopt
                                      : std::optional(static_cast<double>(row.integer(column)) / kMillionths);
}

StoredAlarm alarmIn(const Statement& row) {
    StoredAlarm alarm;
    AlarmRecord& record = alarm.record;
    record.alarm = {PointId{row.integer(0)}, AlarmRuleId{row.integer(1)}};
    alarm.key = utf8(row, 2);
    record.status = {stateIn(row, 3), stateIn(row, 4), row.integer(5) != 0, row.integer(6) != 0};
    record.raised = timeIn(row, 7);
    record.shelvedUntil = timeIn(row, 8);
    record.count = row.integer(9);
    record.which = static_cast<std::uint8_t>(row.integer(10));
    record.beyond = static_cast<std::uint8_t>(row.integer(11));
    record.fault = utf8(row, 12);
    return alarm;
}

/// "at_ms, id, point, …": as the schema has them.
const QString& journalColumns() {
    static const QString columns = [] {
        const auto& tables = keyedTables();
        const auto table = std::ranges::find(tables, QStringLiteral("alarm_transition"), &KeyedTable::name);
        return table->columns.join(QLatin1String(", "));
    }();
    return columns;
}

AlarmEntry entryIn(const Statement& row) {
    AlarmEntry entry;
    AlarmTransition& told = entry.transition;
    told.at.wall = timeIn(row, 0);
    told.alarm = {PointId{row.integer(2)}, AlarmRuleId{row.integer(3)}};
    entry.key = utf8(row, 4);
    told.severity = alarmSeverityNamed(utf8(row, 5)).value_or(AlarmSeverity::Information);
    told.input = alarmInputNamed(utf8(row, 6)).value_or(AlarmInput::End);
    told.from = stateIn(row, 7);
    told.to = stateIn(row, 8);
    told.value = valueIn(row, 9);
    told.limit = valueIn(row, 10).value_or(0);
    told.which = static_cast<std::uint8_t>(row.integer(11));
    told.firstOfPlace = {PointId{row.integer(12)}, AlarmRuleId{row.integer(13)}};
    told.inFlood = row.integer(14) != 0;
    told.by = {utf8(row, 15), utf8(row, 16)};
    told.shelvedUntil = timeIn(row, 17);
    told.fault = utf8(row, 18);
    return entry;
}

DatabaseResult<std::vector<AlarmEntry>> entriesOf(DatabaseResult<Statement> rows) {
    std::vector<AlarmEntry> entries;
    return forEachRow(rows, [&](const Statement& row) { entries.push_back(entryIn(row)); }).map([&] {
        return std::move(entries);
    });
}

/// A random number of this process, and behind it a count: entries of one time stay in their order, and those of
/// other programs have other ids.
std::int64_t newEntryId() {
    constexpr int kCountBits = 32;
    static const auto process = qint64{QRandomGenerator::system()->bounded(1, std::numeric_limits<int>::max())}
                                << kCountBits;
    static std::atomic<std::uint32_t> count = 0;
    return process | ++count;
}

Done writeEntries(DatabaseConnection& connection, const std::vector<AlarmEntry>& entries) {
    if (entries.empty())
        return {};
    auto insert = connection.prepare(
        QStringLiteral("INSERT INTO alarm_transition (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                       "?, ?, ?) ON CONFLICT (at_ms, id) DO NOTHING")
            .arg(journalColumns()));
    if (!insert)
        return tl::unexpected(insert.error());
    for (const AlarmEntry& entry : entries) {
        const AlarmTransition& told = entry.transition;
        const std::optional<double> limit = told.value ? std::optional(told.limit) : std::nullopt;
        if (auto done = insert->run(
                milliseconds(told.at.wall), entry.id != 0 ? entry.id : newEntryId(), told.alarm.point.number,
                told.alarm.rule.number, qtText(entry.key), qtText(nameOf(told.severity)), textOf(told.input),
                textOf(told.from), textOf(told.to), millionths(told.value), millionths(limit), int{told.which},
                told.firstOfPlace.point.number, told.firstOfPlace.rule.number, int{told.inFlood},
                qtText(told.by.user), qtText(told.by.comment), milliseconds(told.shelvedUntil), qtText(told.fault));
            !done)
            return done;
    }
    return {};
}

Done writeAlarm(DatabaseConnection& connection, const StoredAlarm& alarm) {
    const AlarmRecord& record = alarm.record;
    if (!isListed(record.status))
        return run(connection, QStringLiteral("DELETE FROM alarm WHERE point = ? AND rule = ?"),
                   record.alarm.point.number, record.alarm.rule.number);
    return run(
        connection,
        QStringLiteral("INSERT INTO alarm (point, rule, key, state, state_before, raised, suppressed, "
                       "raised_ms, shelved_until_ms, counts, which, beyond, fault) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                       "?, ?, ?, ?, ?) ON CONFLICT (point, rule) DO UPDATE SET key = excluded.key, state = "
                       "excluded.state, state_before = excluded.state_before, raised = excluded.raised, "
                       "suppressed = excluded.suppressed, raised_ms = excluded.raised_ms, shelved_until_ms = "
                       "excluded.shelved_until_ms, counts = excluded.counts, which = excluded.which, beyond = "
                       "excluded.beyond, fault = excluded.fault"),
        record.alarm.point.number, record.alarm.rule.number, qtText(alarm.key), textOf(record.status.state),
        textOf(record.status.before), int{record.status.raised}, int{record.status.suppressed},
        milliseconds(record.raised), milliseconds(record.shelvedUntil), record.count, int{record.which},
        int{record.beyond}, qtText(record.fault));
}

const QString& doneText() {
    static const QString text = QStringLiteral("done");
    return text;
}

/// How many milliseconds a request is old.
QString ageOf(const DatabaseConnection& connection, WallTime now) {
    return connection.engine() == DatabaseEngine::Sqlite ? QStringLiteral("%1 - at_ms").arg(milliseconds(now))
                                                         : QStringLiteral("server_ms() - at_ms");
}

Done writeAnswers(DatabaseConnection& connection, const std::vector<AlarmAnswer>& answers, WallTime now) {
    for (const AlarmAnswer& answer : answers)
        if (auto done = run(connection, QStringLiteral("UPDATE alarm_request SET answer = ? WHERE id = ?"),
                            answer.refusal ? qtText(nameOf(*answer.refusal)) : doneText(), qtText(answer.request));
            !done)
            return done;
    if (answers.empty())
        return {};
    return run(connection,
               QStringLiteral("DELETE FROM alarm_request WHERE answer <> '' AND %1 > ?").arg(ageOf(connection, now)),
               milliseconds(WallTime(kAnswerKept)));
}

/// PostgreSQL takes person and time from the session: not everybody who may acknowledge may write tables.
DatabaseResult<std::string> callForRequest(DatabaseConnection& connection, const AlarmRequest& request) {
    const bool acknowledges = request.input == AlarmInput::Acknowledge;
    auto call = connection.prepare(acknowledges ? QStringLiteral("SELECT acknowledge_alarm(?, ?, ?)")
                                                : QStringLiteral("SELECT request_alarm(?, ?, ?, ?, ?)"));
    if (!call)
        return tl::unexpected(call.error());
    const QString comment = request.by.comment.empty() ? QStringLiteral("") : qtText(request.by.comment);
    auto done = acknowledges ? call->run(request.alarm.point.number, request.alarm.rule.number, comment)
                             : call->run(request.alarm.point.number, request.alarm.rule.number, textOf(request.input),
                                         comment, qint64{request.lasts.count()});
    return done.and_then([&] { return call->next(); }).map([&](bool) { return utf8(*call, 0); });
}

AlarmRequest requestIn(const Statement& row) {
    return {utf8(row, 0),
            timeIn(row, 1),
            {PointId{row.integer(2)}, AlarmRuleId{row.integer(3)}},
            alarmInputNamed(utf8(row, 4)).value_or(AlarmInput::End), // which the judge refuses
            {utf8(row, 5), utf8(row, 6)},
            std::chrono::minutes{row.integer(7)}};
}

} // namespace

DatabaseResult<std::vector<StoredAlarm>> readAlarms(DatabaseConnection& connection) {
    std::vector<StoredAlarm> alarms;
    auto rows = select(connection, QStringLiteral("SELECT point, rule, key, state, state_before, raised, suppressed, "
                                                  "raised_ms, shelved_until_ms, counts, which, beyond, fault FROM "
                                                  "alarm ORDER BY point, rule"));
    return forEachRow(rows, [&](const Statement& row) { alarms.push_back(alarmIn(row)); }).map([&] {
        return std::move(alarms);
    });
}

DatabaseResult<std::vector<AlarmEntry>> readAlarmJournal(DatabaseConnection& connection, WallTime from, WallTime to) {
    return entriesOf(select(connection,
                            QStringLiteral("SELECT %1 FROM alarm_transition WHERE at_ms >= ? AND at_ms < ? ORDER BY "
                                           "at_ms, id")
                                .arg(journalColumns()),
                            milliseconds(from), milliseconds(to)));
}

DatabaseResult<std::vector<AlarmEntry>> readAlarmJournal(DatabaseConnection& connection, const AlarmRef& alarm,
                                                         WallTime from, WallTime to) {
    return entriesOf(
        select(connection,
               QStringLiteral("SELECT %1 FROM alarm_transition WHERE at_ms >= ? AND at_ms < ? AND point = "
                              "? AND rule = ? ORDER BY at_ms, id")
                   .arg(journalColumns()),
               milliseconds(from), milliseconds(to), alarm.point.number, alarm.rule.number));
}

DatabaseResult<std::string> addAlarmRequest(DatabaseConnection& connection, const AlarmRequest& request) {
    if (connection.engine() == DatabaseEngine::Postgres)
        return callForRequest(connection, request);
    const QString id = newOrderedId();
    return run(connection,
               QStringLiteral("INSERT INTO alarm_request (id, at_ms, point, rule, input, person, comment, minutes, "
                              "answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')"),
               id, milliseconds(request.at), request.alarm.point.number, request.alarm.rule.number,
               textOf(request.input), qtText(request.by.user), qtText(request.by.comment), request.lasts.count())
        .map([&] { return id.toStdString(); });
}

DatabaseResult<std::vector<AlarmRequest>> readAlarmRequests(DatabaseConnection& connection, WallTime now) {
    std::vector<AlarmRequest> requests;
    std::vector<QString> old;
    auto rows =
        select(connection, QStringLiteral("SELECT id, at_ms, point, rule, input, person, comment, minutes, %1 "
                                          "FROM alarm_request WHERE answer = '' ORDER BY at_ms, id")
                               .arg(ageOf(connection, now)));
    auto done = forEachRow(rows, [&](const Statement& row) {
        if (std::chrono::abs(std::chrono::milliseconds{row.integer(8)}) > kRequestStands)
            old.push_back(row.text(0));
        else
            requests.push_back(requestIn(row));
    });
    for (const QString& id : old)
        if (done)
            done = run(connection, QStringLiteral("DELETE FROM alarm_request WHERE id = ? AND answer = ''"), id);
    return done.map([&] { return std::move(requests); });
}

DatabaseResult<std::optional<AlarmAnswer>> takeAlarmAnswer(DatabaseConnection& connection, const std::string& id) {
    const bool isFile = connection.engine() == DatabaseEngine::Sqlite;
    std::optional<AlarmAnswer> answer;
    auto rows =
        select(connection,
               isFile ? QStringLiteral("SELECT answer FROM alarm_request WHERE id = ? AND answer <> ''")
                      : QStringLiteral("SELECT answer FROM take_alarm_answer(?) answer WHERE answer IS NOT NULL"),
               qtText(id));
    auto read = forEachRow(rows, [&](const Statement& row) {
        answer =
            AlarmAnswer{id, row.text(0) == doneText()
                                ? std::nullopt
                                : std::optional(alarmRefusalNamed(utf8(row, 0)).value_or(AlarmRefusal::NoSuchAlarm))};
    });
    if (read && answer && isFile)
        read = removeAlarmRequest(connection, id);
    return read.map([&] { return answer; });
}

DatabaseResult<void> removeAlarmRequest(DatabaseConnection& connection, const std::string& id) {
    return run(connection,
               connection.engine() == DatabaseEngine::Sqlite
                   ? QStringLiteral("DELETE FROM alarm_request WHERE id = ?")
                   : QStringLiteral("SELECT withdraw_alarm_request(?)"),
               qtText(id));
}

DatabaseResult<void> writeAlarms(DatabaseConnection& connection, const AlarmChange& change, WallTime now) {
    if (auto done = writeEntries(connection, change.entries); !done)
        return done;
    for (const StoredAlarm& alarm : change.now)
        if (auto done = writeAlarm(connection, alarm); !done)
            return done;
    if (auto done = addNotifications(connection, change.notifications); !done)
        return done;
    if (auto done = writeFloods(connection, change.floods); !done)
        return done;
    return writeAnswers(connection, change.answers, now);
}

AlarmChange alarmChange(const AlarmJudge& judge, const AlarmNews& news, const AlarmKeys& gone) {
    AlarmChange change;
    change.floods = news.floods;
    std::set<AlarmRef> changed;
    const auto keyOf = [&](const AlarmRef& alarm) {
        const auto rule = std::ranges::find(judge.rules(), alarm.rule, &AlarmRule::id);
        if (rule != judge.rules().end())
            return rule->key;
        const auto was = gone.find(alarm.rule);
        return was == gone.end() ? std::string() : was->second;
    };
    for (const AlarmTransition& told : news.transitions) {
        change.entries.push_back({told, keyOf(told.alarm), newEntryId()});
        changed.insert(told.alarm);
    }
    changed.insert(news.unseen.begin(), news.unseen.end());
    for (const AlarmRef& alarm : changed)
        change.now.push_back({judge.find(alarm).value_or(AlarmRecord{alarm, {}, {}, {}, 0, 0, 0}), keyOf(alarm)});
    return change;
}

} // namespace countis
