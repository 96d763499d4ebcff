// SPDX-License-Identifier: GPL-3.0-or-later
// What a database refused, in codes that are the same for SQLite and PostgreSQL: code above decides by them, and a
// reader gets one sentence.
#pragma once

#include "history/database/database_url.h"

#include <QSqlError>
#include <QString>

#include <tl/expected.hpp>

#include <cstdint>

namespace countis {

struct DatabaseError {
    enum class Kind : std::uint8_t {
        Busy,         // another connection holds what this one needs: try again
        Full,         // the disk
        ReadOnly,     // the file, its disk or the server takes no changes
        Damaged,      // what is stored contradicts itself
        NotADatabase, // the file begins as no file of SQLite does
        OtherTables,  // those of another program
        Gone,         // the server or the disk cannot be reached: try again, with a new connection
        NewerSchema,  // a newer version of countis made it
        Denied,       // the server refuses the user, the password or what was asked for
        NoPassword,   // the server asks for a password, and there is none
        NoDriver,     // the package of the driver is not installed
        Taken,        // another program has recorded meanwhile
        Conflict,     // a rule of the tables stands against it: a key that exists, for example
        Interrupted,  // by DatabaseConnection::interrupt()
        Other,
    };
    Kind kind = Kind::Other;
    QString detail; // as the database says it, in its language; never a password

    bool operator==(const DatabaseError&) const = default;
};

template <typename Value>
using DatabaseResult = tl::expected<Value, DatabaseError>;

/// By SQLite's code (sqlite.org/rescode.html) or PostgreSQL's SQLSTATE (appendix A of its manual). An error of
/// PostgreSQL without one comes from libpq, which has lost the connection.
DatabaseError databaseError(DatabaseEngine engine, const QSqlError& error);
/// The same for a connection that could not be opened: libpq then gives a text only.
DatabaseError openError(DatabaseEngine engine, const QSqlError& error);

/// Whether it is a file of SQLite that does not exist.
bool isMissing(const DatabaseUrl& url);

/// Translated: which database, what happened, what to do.
QString databaseErrorText(const DatabaseError& error, const DatabaseUrl& url);

} // namespace countis
