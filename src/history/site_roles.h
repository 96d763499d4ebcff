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

/// What the user of a connection may do besides reading.
struct SiteRights {
    bool record = true;
    bool meters = true;      // change the meters and places
    bool settings = true;    // rules of alarms, retention, prices; shelve alarms; send commands
    bool acknowledge = true; // alarms

    bool operator==(const SiteRights&) const = default;
};
DatabaseResult<SiteRights> rightsOf(DatabaseConnection& connection);

/// Translated: what the role of the user does not allow, and that it takes the role `needed`, as "countis_engineer".
QString roleRefusal(const SiteRights& rights, const QString& needed);

} // namespace countis
