// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a site database are made and brought up to date: by the program that records into a file of SQLite,
// and by its owner in PostgreSQL.
#pragma once

#include "history/backup.h"
#include "history/database/connection.h"

#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <stop_token>

namespace countis {

/// Brings the schema up to date. True: there were no tables, and the site has the time zone of this system.
DatabaseResult<bool> makeTables(DatabaseConnection& connection);

/// Translated: why a database with tables of this version (schemaVersion()), which is not the newest, is not used.
QString unusableTablesText(int version, const DatabaseUrl& url);

/// Makes the tables, and the file of SQLite if it is missing. False: they are there already. Older ones, and those of
/// another program, are refused and stay as they are. The error is one translated sentence or more.
tl::expected<bool, QString> initDatabase(const DatabaseUrl& url);

struct MigrationReport {
    int from = 0;   // the version before; kSchemaVersion: there was nothing to do
    QString backup; // the file with the copy of what was there; empty: of PostgreSQL, or there was nothing to do
};

/// Brings tables of an older version up to date in one transaction, while nobody records. Before, a file of SQLite is
/// copied to "FILE.before-version-2-2026-11-28T001259", by `now`. The error is one translated sentence or more.
tl::expected<MigrationReport, QString> migrateDatabase(const DatabaseUrl& url, const QDateTime& now,
                                                       const std::stop_token& stop, const OnBackup& progress);

} // namespace countis
