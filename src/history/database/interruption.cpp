// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/interruption.h"

#include <utility>

namespace countis {
namespace {

/// PostgreSQL is prepared for it once. SQLite forgets an interruption as soon as no statement runs: this one reads no
/// table, and runs as long as it lives, so that none comes too early. A connection on which it fails says why at its
/// next statement.
std::optional<Statement> lastingStatement(DatabaseConnection& connection) {
    if (connection.engine() != DatabaseEngine::Sqlite) {
        connection.allowInterrupt();
        return std::nullopt;
    }
    auto statement = connection.prepare(QStringLiteral("VALUES (1), (2)"));
    if (!statement || !statement->exec())
        return std::nullopt;
    return *std::move(statement);
}

} // namespace

Interruption::Interruption(DatabaseConnection& connection, const std::stop_token& stop)
    : lasting_(lastingStatement(connection)), callback_(stop, [&connection] { connection.interrupt(); }) {}

} // namespace countis
