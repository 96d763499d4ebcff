// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the site database, for SQLite and PostgreSQL alike. Columns of values come from the catalogue.
#pragma once

#include "history/database/connection.h"
#include "history/tier.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace countis {

/// The newest that this program knows. It reads older ones after migrating them, and refuses newer ones.
inline constexpr int kSchemaVersion = 7;

/// 0: an empty database. The failure is NewerSchema for one that only a later program can read, and OtherTables
/// for the tables of another program.
DatabaseResult<int> schemaVersion(DatabaseConnection& connection);

/// Brings the schema to kSchemaVersion in one transaction. What is there already stays.
DatabaseResult<void> migrate(DatabaseConnection& connection);

/// The tables as `version` (1 to kSchemaVersion) had them, in an empty database: to hold another one against them.
DatabaseResult<void> makeSchema(DatabaseConnection& connection, int version);

/// The columns of a roll-up table that hold the value of values()[entry]: four of an instantaneous value (min, max,
/// sum, n), one of a counter or a state. Quoted.
QStringList columnsOfEntry(std::size_t entry);
/// "point", "start_ms", "run", "device", "fast_at_ms", "slow_at_ms", and the columns of all entries.
const QStringList& columnsOfRollUp();

/// A table with its rows: what a program copies that takes a site to another database.
struct KeyedTable {
    QString name;
    QStringList keys;    // no two rows have the same
    QStringList columns; // all; quoted where need be
};
/// All tables but those of the version, of the recorder and of what is asked of it.
const std::vector<KeyedTable>& keyedTables();

/// Fills the rows of `tier` (Hour or Day) for the points and the period [from, to) out of its quarters. Rows that
/// exist are written anew where there are quarters, and stay as they are where there are none any more, or where some
/// are deleted already: those that the oldest quarter of a point lies in, and that know of more readings.
DatabaseResult<void> rollUpQuarters(DatabaseConnection& connection, Tier tier, WallTime from, WallTime to);

} // namespace countis
