// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/database_error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

namespace countis {
namespace {

using Kind = DatabaseError::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::DatabaseError)
};

/// Without the bits that SQLite adds to say more (its "extended" codes).
constexpr int kPrimaryCode = 0xFF;

Kind sqliteKind(int code) {
    switch (code & kPrimaryCode) {
    case 5:                             // SQLITE_BUSY
    case 6: return Kind::Busy;          // SQLITE_LOCKED
    case 13: return Kind::Full;         // SQLITE_FULL
    case 8: return Kind::ReadOnly;      // SQLITE_READONLY
    case 11: return Kind::Damaged;      // SQLITE_CORRUPT
    case 26: return Kind::NotADatabase; // SQLITE_NOTADB
    case 10:                            // SQLITE_IOERR
    case 14: return Kind::Gone;         // SQLITE_CANTOPEN
    case 3:                             // SQLITE_PERM
    case 23: return Kind::Denied;       // SQLITE_AUTH
    case 19: return Kind::Conflict;     // SQLITE_CONSTRAINT
    case 9: return Kind::Interrupted;   // SQLITE_INTERRUPT
    default: return Kind::Other;
    }
}

struct State {
    std::string_view beginning; // of a SQLSTATE: all five characters, or the two of its class
    Kind kind;
};

constexpr std::array kStates{
    State{"08", Kind::Gone},       State{"57P01", Kind::Gone},     State{"57P02", Kind::Gone},
    State{"57P03", Kind::Gone},    State{"58", Kind::Gone},        State{"53100", Kind::Full},
    State{"53300", Kind::Busy},    State{"40001", Kind::Busy},     State{"40P01", Kind::Busy},
    State{"55P03", Kind::Busy},    State{"25006", Kind::ReadOnly}, State{"28", Kind::Denied},
    State{"42501", Kind::Denied},  State{"23", Kind::Conflict},    State{"57014", Kind::Interrupted},
    State{"XX001", Kind::Damaged}, State{"XX002", Kind::Damaged},
};

Kind postgresKind(const std::string& state) {
    if (state.empty())
        return Kind::Gone;
    const auto* const found =
        std::ranges::find_if(kStates, [&](const State& known) { return state.starts_with(known.beginning); });
    return found == kStates.end() ? Kind::Other : found->kind;
}

/// insufficient_privilege: the user is known, and may not do this. It stands before the detail.
constexpr QLatin1String kNoRight("42501");

bool lacksRight(const DatabaseError& error) {
    return error.kind == Kind::Denied && error.detail.startsWith(kNoRight);
}

template <typename... Parts>
bool containsAny(const QString& text, const Parts&... parts) {
    return (text.contains(QLatin1String(parts)) || ...);
}

/// A server that starts or stops, or has too many clients, will answer later; what else it calls FATAL it refuses.
Kind postgresOpenKind(const QString& text) {
    if (containsAny(text, "definition of service", "service file"))
        return Kind::Other;
    if (containsAny(text, "no password supplied"))
        return Kind::NoPassword;
    const bool passing = containsAny(text, "starting up", "accepting connections", "shutting down", "recovery mode",
                                     "too many clients");
    return !passing && text.contains(QLatin1String("FATAL:")) ? Kind::Denied : Kind::Gone;
}

QString detailOf(const QSqlError& error) {
    return error.databaseText().isEmpty() ? error.driverText().trimmed() : error.databaseText().simplified();
}

QString sentence(const DatabaseError& error, const DatabaseUrl& url) {
    const bool file = url.engine == DatabaseEngine::Sqlite;
    switch (error.kind) {
    case Kind::Busy: return Words::tr("Another program is using it. Wait until that has finished.");
    case Kind::Full:
        return file ? Words::tr("The disk is full. Free some space.")
                    : Words::tr("The disk of the server is full. Free some space there.");
    case Kind::ReadOnly:
        return file ? Words::tr("It cannot be written. Check the permissions of the file and its disk.")
                    : Words::tr("The server accepts no changes. Ask its administrator.");
    case Kind::Damaged: return Words::tr("It is damaged. Restore a backup.");
    case Kind::NotADatabase: return Words::tr("The file is not a database of SQLite. Name another file.");
    case Kind::OtherTables: return Words::tr("It holds the tables of another program. Name another database.");
    case Kind::Gone:
        if (isMissing(url))
            return Words::tr("The file does not exist. Check its name. countis and countis-collector create the file "
                             "when they begin to record.");
        return file ? Words::tr("The file cannot be reached. Check its disk.")
                    : Words::tr("The server cannot be reached. Check the network and the server.");
    case Kind::NewerSchema: return Words::tr("A newer version of countis made it. Install that version.");
    case Kind::Denied:
        if (lacksRight(error))
            return Words::tr("Your role in it does not allow this. Ask its owner for a role: countis_viewer reads, "
                             "countis_operator also acknowledges alarms, countis_engineer also changes the site, "
                             "countis_collector records.");
        return Words::tr("The access was refused. Check the name of the database, the user, the password "
                         "and the permissions.");
    case Kind::NoPassword:
        return Words::tr("The server asks for a password, and there is none. Store it in the keyring (countisctl "
                         "database password URL), or write it into ~/.pgpass.");
    case Kind::NoDriver:
        return Words::tr("The driver is not installed. Install the package %1.")
            .arg(file ? QStringLiteral("libqt6sql6-sqlite") : QStringLiteral("libqt6sql6-psql"));
    case Kind::Taken:
        return Words::tr("Another program records into it now. This program records nothing until you restart it.");
    case Kind::Conflict: return Words::tr("The change contradicts the stored data.");
    case Kind::Interrupted: return Words::tr("The work was cancelled.");
    case Kind::Other: return Words::tr("It cannot be used.");
    }
    return {};
}

} // namespace

DatabaseError databaseError(DatabaseEngine engine, const QSqlError& error) {
    const QString code = error.nativeErrorCode();
    const Kind kind = engine == DatabaseEngine::Sqlite ? sqliteKind(code.toInt()) : postgresKind(code.toStdString());
    const bool noRight = engine == DatabaseEngine::Postgres && code == kNoRight;
    return {kind, noRight ? QString(kNoRight) + u' ' + detailOf(error) : detailOf(error)};
}

DatabaseError openError(DatabaseEngine engine, const QSqlError& error) {
    if (engine == DatabaseEngine::Sqlite)
        return databaseError(engine, error);
    return {postgresOpenKind(error.databaseText()), detailOf(error)};
}

bool isMissing(const DatabaseUrl& url) {
    return url.engine == DatabaseEngine::Sqlite && !QFileInfo::exists(url.file);
}

QString databaseErrorText(const DatabaseError& error, const DatabaseUrl& url) {
    // The detail would only repeat it.
    const bool isSaid = lacksRight(error) || (error.kind == Kind::Gone && isMissing(url));
    if (error.detail.isEmpty() || isSaid)
        return Words::tr("Database %1: %2").arg(url.toString(), sentence(error, url));
    return Words::tr("Database %1: %2 (%3)").arg(url.toString(), sentence(error, url), error.detail);
}

} // namespace countis
