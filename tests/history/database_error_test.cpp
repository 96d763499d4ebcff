// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/database_error.h"

#include "support/catch.h"

#include <utility>

using namespace countis;
using Kind = DatabaseError::Kind;

namespace {

Kind kindOf(DatabaseEngine engine, const char* code) {
    return databaseError(engine, QSqlError("driver", "text", QSqlError::StatementError, code)).kind;
}

Kind openKind(const char* text) {
    return openError(DatabaseEngine::Postgres, QSqlError("driver", text, QSqlError::ConnectionError)).kind;
}

} // namespace

TEST_CASE("Codes of SQLite, extended ones too, are told apart by what to do") {
    const std::pair<const char*, Kind> cases[] = {
        {"5", Kind::Busy},          {"517", Kind::Busy},      {"6", Kind::Busy},     {"13", Kind::Full},
        {"8", Kind::ReadOnly},      {"1032", Kind::ReadOnly}, {"11", Kind::Damaged}, {"267", Kind::Damaged},
        {"26", Kind::NotADatabase}, {"14", Kind::Gone},       {"778", Kind::Gone},   {"2067", Kind::Conflict},
        {"9", Kind::Interrupted},   {"1", Kind::Other},       {"", Kind::Other},
    };
    for (const auto& [code, kind] : cases) {
        INFO(code);
        CHECK(kindOf(DatabaseEngine::Sqlite, code) == kind);
    }
}

TEST_CASE("States of PostgreSQL are told apart by what to do") {
    const std::pair<const char*, Kind> cases[] = {
        {"", Kind::Gone},          {"08006", Kind::Gone},        {"57P01", Kind::Gone},    {"57P03", Kind::Gone},
        {"53100", Kind::Full},     {"53300", Kind::Busy},        {"40001", Kind::Busy},    {"40P01", Kind::Busy},
        {"55P03", Kind::Busy},     {"25006", Kind::ReadOnly},    {"28P01", Kind::Denied},  {"42501", Kind::Denied},
        {"23505", Kind::Conflict}, {"57014", Kind::Interrupted}, {"XX001", Kind::Damaged}, {"42P01", Kind::Other},
    };
    for (const auto& [state, kind] : cases) {
        INFO(state);
        CHECK(kindOf(DatabaseEngine::Postgres, state) == kind);
    }
}

TEST_CASE("A server that refuses a connection is told apart from one that cannot be reached yet") {
    CHECK(openKind("connection to server at \"db\" (10.0.0.9), port 5432 failed: DatabaseConnection refused") ==
          Kind::Gone);
    CHECK(openKind("could not translate host name \"db\" to address: Name or service not known") == Kind::Gone);
    CHECK(openKind("connection to server failed: FATAL:  the database system is starting up") == Kind::Gone);
    CHECK(
        openKind("connection to server failed: FATAL:  the database system is not yet accepting connections DETAIL: "
                 "Consistent recovery state has not been yet reached.") == Kind::Gone);
    CHECK(openKind("connection to server failed: FATAL:  sorry, too many clients already") == Kind::Gone);
    CHECK(openKind("connection failed: FATAL:  password authentication failed for user \"ann\"") == Kind::Denied);
    CHECK(openKind("connection failed: FATAL:  database \"site\" does not exist") == Kind::Denied);
    CHECK(openKind("connection failed: fe_sendauth: no password supplied") == Kind::NoPassword);
    CHECK(openKind("definition of service \"site\" not found") == Kind::Other);
}

TEST_CASE("An error names the database, what happened and what to do") {
    const DatabaseUrl file = *parseDatabaseUrl("sqlite:/srv/site.sqlite");
    const DatabaseUrl server = *parseDatabaseUrl("postgresql://ann@db/site");
    CHECK(databaseErrorText({Kind::Full, "database or disk is full"}, file) ==
          "Database sqlite:/srv/site.sqlite: The disk is full. Free some space. (database or disk is full)");
    CHECK(databaseErrorText({Kind::Full, {}}, server) ==
          "Database postgresql://ann@db/site: The disk of the server is full. Free some space there.");
    // Also where nobody tries again.
    CHECK(databaseErrorText({Kind::Busy, {}}, file) ==
          "Database sqlite:/srv/site.sqlite: Another program is using it. Wait until that has finished.");
    CHECK(databaseErrorText({Kind::NoDriver, {}}, server).endsWith("Install the package libqt6sql6-psql."));
    for (int kind = 0; kind <= static_cast<int>(Kind::Other); ++kind)
        for (const DatabaseUrl& url : {file, server})
            CHECK(databaseErrorText({static_cast<Kind>(kind), {}}, url).size() > url.toString().size() + 20);
}
