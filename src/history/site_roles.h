// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what in a database of PostgreSQL: groups of users, which the owner of the database gives to its users.
// docs/database.md describes them.
#pragma once

#include "history/database/connection.h"

#include <QString>
#include <QStringList>

namespace countis {

/// The statements that make the groups, where they are missing, and give them their rights on the tables of `schema`
/// in `database`. They can be run again, as after an update that brought new tables. The names are those of the
/// server, not quoted.
QStringList roleStatements(const QString& database, const QString& schema);

/// For the database of this connection.
DatabaseResult<QStringList> roleStatements(DatabaseConnection& connection);
/// Runs them in one transaction. Denied: the user may make no groups, or does not own the tables.
DatabaseResult<void> applyRoles(DatabaseConnection& connection);

/// Whether the user of this connection may record, which a person that only views may not.
DatabaseResult<bool> mayRecord(DatabaseConnection& connection);

} // namespace countis
