// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the site database, for SQLite and PostgreSQL alike. A version does not change once a program has made
// it: another one follows.
#pragma once

#include "history/database/connection.h"

namespace countis {

/// The newest that this program knows. It reads older ones after migrating them, and refuses newer ones.
inline constexpr int kSchemaVersion = 9;

/// 0: an empty database. The failure is NewerSchema for one that only a later program can read, and OtherTables
/// for the tables of another program.
DatabaseResult<int> schemaVersion(DatabaseConnection& connection);

/// Brings the schema to kSchemaVersion in one transaction. What is there already stays.
DatabaseResult<void> migrate(DatabaseConnection& connection);

/// The tables as `version` (1 to kSchemaVersion) had them, in an empty database: to hold another one against them.
DatabaseResult<void> makeSchema(DatabaseConnection& connection, int version);

} // namespace countis
