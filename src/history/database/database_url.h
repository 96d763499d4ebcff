// SPDX-License-Identifier: GPL-3.0-or-later
// Where the site database is: a file of SQLite, or a database of a PostgreSQL server. No text that is made of a
// DatabaseUrl contains a password, so that each may go into a log.
#pragma once

#include "history/database/secret.h"

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <map>

namespace countis {

enum class DatabaseEngine : std::uint8_t { Sqlite, Postgres };

struct DatabaseUrl {
    DatabaseEngine engine = DatabaseEngine::Sqlite;
    QString file;                       // Sqlite: an absolute path
    bool immutable = false;             // Sqlite: from elsewhere, never written, and trusted with nothing
    QString service;                    // Postgres: a section of pg_service.conf, and nothing below is set; or empty
    QString user;                       // empty: libpq takes the name of the user of the system
    QString host;                       // a name or an address; empty: the socket of this computer
    std::uint16_t port = 0;             // 0: libpq's, usually 5432
    QString database;                   // on the server
    std::map<QString, QString> options; // for libpq: "host" (folder of a socket), "passfile" (absolute), "sslmode" …
    Secret password;                    // Postgres: of the keyring, or empty; never a part of the written URL

    bool operator==(const DatabaseUrl&) const = default;

    /// As the user may write it: "sqlite:/home/a/site.sqlite", "postgresql://ann@db:5433/site", "service=site".
    QString toString() const;
};

/// "sqlite:FILE" (a relative path begins in the current folder, "~/" is the home folder),
/// "postgresql://[USER@]HOST[:PORT]/DATABASE[?OPTION=VALUE&…]" or "service=NAME". The error is one translated
/// sentence or more, without the password if there was one.
tl::expected<DatabaseUrl, QString> parseDatabaseUrl(const QString& text);

/// The database of this user, if no other is named: countis/site.sqlite in the user's data folder (XDG_DATA_HOME).
DatabaseUrl standardDatabase();

/// "", or one translated sentence: the file of the option "passfile" is missing, or other users may read it.
QString passfileProblem(const DatabaseUrl& url);

} // namespace countis
