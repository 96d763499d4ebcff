// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/integrity_check.h"

#include "history/database/interruption.h"

#include <utility>

namespace countis {
namespace {

using Outcome = CheckReport::Outcome;

CheckReport failed(const DatabaseError& error) {
    switch (error.kind) {
    case DatabaseError::Kind::Interrupted: return {Outcome::Cancelled, {}};
    case DatabaseError::Kind::Damaged:
    case DatabaseError::Kind::NotADatabase: return {Outcome::Damaged, {error.detail}};
    default: return {Outcome::NotPossible, {error.detail}};
    }
}

/// The first column of every row.
DatabaseResult<QStringList> column(DatabaseConnection& connection, const QString& sql) {
    auto statement = connection.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (const auto run = statement->exec(); !run)
        return tl::unexpected(run.error());
    QStringList texts;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return texts;
        texts += statement->text(0);
    }
}

/// SQLite's own table of tables, and those with pages of their own.
DatabaseResult<QStringList> tablesOf(DatabaseConnection& connection) {
    return column(connection, QStringLiteral(R"(
        SELECT 'sqlite_schema'
        UNION ALL SELECT * FROM (SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name))"));
}

CheckReport checkTable(DatabaseConnection& connection, QString table) {
    table.replace(u'\'', QStringLiteral("''"));
    const auto lines = column(connection, QStringLiteral("PRAGMA integrity_check('%1')").arg(table));
    if (!lines)
        return failed(lines.error());
    if (lines->size() == 1 && lines->first() == QStringLiteral("ok"))
        return {};
    return {Outcome::Damaged, *lines};
}

CheckReport checkTables(DatabaseConnection& connection, const std::stop_token& stop, const OnProgress& progress) {
    const auto tables = tablesOf(connection);
    if (!tables)
        return failed(tables.error());
    CheckProgress now{0, static_cast<int>(tables->size()), {}};
    CheckReport report;
    const auto tell = [&] {
        if (progress)
            progress(now);
    };
    for (const QString& table : *tables) {
        now.table = table;
        tell();
        const CheckReport one = checkTable(connection, table);
        if (stop.stop_requested() || one.outcome == Outcome::NotPossible || one.outcome == Outcome::Cancelled)
            return stop.stop_requested() ? CheckReport{Outcome::Cancelled, {}} : one;
        if (one.outcome == Outcome::Damaged)
            report.outcome = Outcome::Damaged;
        report.findings += one.findings;
        ++now.done;
    }
    now.table.clear();
    tell();
    return report;
}

} // namespace

CheckReport checkIntegrity(const DatabaseUrl& url, const std::stop_token& stop, const OnProgress& progress) {
    const auto connection = DatabaseConnection::open(url, DatabaseConnection::Access::Read);
    if (!connection)
        return failed(connection.error());
    const Interruption interruption(**connection, stop);
    return checkTables(**connection, stop, progress);
}

BackgroundCheck::BackgroundCheck(const DatabaseUrl& url, OnProgress progress,
                                 std::function<void(const CheckReport&)> done)
    : thread_([url, progress = std::move(progress), done = std::move(done)](const std::stop_token& stop) {
          done(checkIntegrity(url, stop, progress));
      }) {}

} // namespace countis
