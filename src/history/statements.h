// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the history have in common when they speak to a database.
#pragma once

#include "history/database/connection.h"
#include "site/point.h"

#include <QByteArray>
#include <QString>

#include <string_view>

namespace countis {

inline QString qtText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline QByteArray qtBytes(std::string_view bytes) {
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}
/// `bytes` must outlive it.
inline std::string_view bytesOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

inline qint64 milliseconds(WallTime time) {
    return time.time_since_epoch().count();
}
inline WallTime timeIn(const Statement& row, int column) {
    return WallTime(std::chrono::milliseconds{row.integer(column)});
}

/// Prepares a statement and runs it once.
template <typename... Values>
DatabaseResult<Statement> select(DatabaseConnection& connection, const QString& sql, const Values&... values) {
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement;
    if (auto done = statement->run(values...); !done)
        return tl::unexpected(done.error());
    return statement;
}
template <typename... Values>
DatabaseResult<void> run(DatabaseConnection& connection, const QString& sql, const Values&... values) {
    return select(connection, sql, values...).map([](const Statement&) {});
}

/// Calls `each(row)` for every row of a select().
template <typename Each>
DatabaseResult<void> forEachRow(DatabaseResult<Statement>& rows, Each each) {
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const auto next = rows->next();
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return {};
        each(*rows);
    }
}

} // namespace countis
