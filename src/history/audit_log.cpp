// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/audit_log.h"

#include "history/statements.h"
#include "process/user_name.h"

#include <QSysInfo>
#include <QUuid>

#include <map>
#include <utility>

namespace countis {
namespace {

constexpr std::string_view kCheck = "check ";
constexpr std::string_view kUncheck = "uncheck ";

std::string utf8(const Statement& row, int column) {
    return row.text(column).toStdString();
}

AuditEntry entryIn(const Statement& row) {
    AuditEntry entry;
    entry.id = utf8(row, 0);
    entry.at = timeIn(row, 1);
    entry.point = PointId{row.integer(2)};
    entry.meter = utf8(row, 3);
    entry.address = utf8(row, 4);
    entry.serial = utf8(row, 5);
    entry.person = utf8(row, 6);
    entry.host = utf8(row, 7);
    entry.command = utf8(row, 8);
    // A reason that this program does not know, as after a later version, says nothing of the result.
    entry.reason = commandReasonNamed(utf8(row, 9)).value_or(CommandReason::Interrupted);
    entry.exception = static_cast<std::uint8_t>(row.integer(10));
    entry.before = utf8(row, 11);
    entry.after = utf8(row, 12);
    return entry;
}

/// The order of what several people do is that of one clock, where there is one for all.
QString timeText(const DatabaseConnection& connection, WallTime at) {
    return connection.engine() == DatabaseEngine::Postgres ? QStringLiteral("server_ms()")
                                                           : QString::number(milliseconds(at));
}

QString newId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// `rows` has %1 where the columns stand, and `more` are its own values.
template <typename... More>
DatabaseResult<Statement> insert(DatabaseConnection& connection, const AuditEntry& entry, const QString& id,
                                 CommandReason reason, const QString& rows, const More&... more) {
    const QString columns =
        QStringLiteral("?, %1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?").arg(timeText(connection, entry.at));
    return select(connection,
                  QStringLiteral("INSERT INTO audit_log (id, at_ms, point, meter, address, serial, person, host, "
                                 "command, result, reason, exception, before_values, after_values) ") +
                      rows.arg(columns),
                  id, entry.point.number, qtText(entry.meter), qtText(entry.address), qtText(entry.serial),
                  qtText(entry.person), qtText(entry.host), qtText(entry.command), qtText(nameOf(resultOf(reason))),
                  qtText(nameOf(reason)), int{entry.exception}, qtText(entry.before), qtText(entry.after), more...);
}

} // namespace

std::string auditText(const std::vector<ShownValue>& values) {
    std::string text;
    for (const ShownValue& value : values)
        text.append(text.empty() ? "" : " ").append(value.key).append("=").append(value.value);
    return text;
}

AuditHand auditHand() {
    return {process::userName(), QSysInfo::machineHostName().toStdString()};
}

AuditEntry auditEntry(const Point& point, std::string command, const AuditHand& by, WallTime at) {
    const Device* const device = point.device();
    AuditEntry entry;
    entry.at = at;
    entry.point = point.id;
    entry.meter = point.name;
    entry.address = point.address.toString();
    entry.serial = device != nullptr ? device->serial : std::string();
    entry.person = by.person;
    entry.host = by.host;
    entry.command = std::move(command);
    return entry;
}

void takeResult(AuditEntry& entry, CommandReason reason, std::uint8_t exception,
                const std::vector<ShownValue>& before, const std::vector<ShownValue>& after) {
    entry.reason = reason;
    entry.exception = exception;
    entry.before = auditText(before);
    entry.after = auditText(after);
}

DatabaseResult<void> addAudit(DatabaseConnection& connection, const AuditEntry& entry) {
    return insert(connection, entry, newId(), entry.reason, QStringLiteral("VALUES (%1)")).map([](const Statement&) {
    });
}

DatabaseResult<std::optional<std::string>> beginAudit(DatabaseConnection& connection, const AuditEntry& entry,
                                                      const MeterAddress& address) {
    const QString id = newId();
    // One statement, so that nobody forbids it between a look and the entry.
    return insert(connection, entry, id, CommandReason::Interrupted,
                  QStringLiteral("SELECT %1 FROM point WHERE id = ? AND commands_allowed <> 0 AND removed_ms IS NULL "
                                 "AND host = ? AND port = ? AND unit = ?"),
                  entry.point.number, qtText(address.host), int{address.port}, int{address.unit})
        .map([&](const Statement& inserted) {
            return inserted.rowsChanged() > 0 ? std::optional(id.toStdString()) : std::nullopt;
        });
}

DatabaseResult<void> endAudit(DatabaseConnection& connection, const AuditEntry& entry) {
    return run(
        connection,
        QStringLiteral("UPDATE audit_log SET serial = ?, result = ?, reason = ?, exception = ?, before_values = "
                       "?, after_values = ? WHERE id = ?"),
        qtText(entry.serial), qtText(nameOf(resultOf(entry.reason))), qtText(nameOf(entry.reason)),
        int{entry.exception}, qtText(entry.before), qtText(entry.after), qtText(entry.id));
}

std::string checkCommand(std::string_view check, bool done) {
    return std::string(done ? kCheck : kUncheck).append(check);
}

DatabaseResult<std::vector<StoredCheck>> readChecks(DatabaseConnection& connection, PointId point) {
    std::map<std::string, StoredCheck, std::less<>> ticked;
    auto rows = select(connection,
                       QStringLiteral("SELECT at_ms, person, host, command FROM audit_log WHERE point = ? AND "
                                      "(command LIKE 'check %' OR command LIKE 'uncheck %') ORDER BY at_ms, id"),
                       point.number);
    const auto take = [&](const Statement& row) {
        const std::string command = utf8(row, 3);
        if (command.starts_with(kUncheck)) {
            ticked.erase(command.substr(kUncheck.size()));
        } else if (command.starts_with(kCheck)) {
            const std::string check = command.substr(kCheck.size());
            ticked[check] = {check, timeIn(row, 0), utf8(row, 1), utf8(row, 2)};
        }
    };
    return forEachRow(rows, take).map([&] {
        std::vector<StoredCheck> checks;
        checks.reserve(ticked.size());
        for (auto& [check, stored] : ticked)
            checks.push_back(std::move(stored));
        return checks;
    });
}

DatabaseResult<std::vector<AuditEntry>> readAuditLog(DatabaseConnection& connection, WallTime from, WallTime to) {
    std::vector<AuditEntry> entries;
    auto rows =
        select(connection,
               QStringLiteral("SELECT id, at_ms, point, meter, address, serial, person, host, command, reason, "
                              "exception, before_values, after_values FROM audit_log WHERE at_ms >= ? AND "
                              "at_ms < ? ORDER BY at_ms, id"),
               milliseconds(from), milliseconds(to));
    return forEachRow(rows, [&](const Statement& row) { entries.push_back(entryIn(row)); }).map([&] {
        return std::move(entries);
    });
}

} // namespace countis
