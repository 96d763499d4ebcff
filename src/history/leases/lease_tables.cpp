// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/lease_tables.h"

#include "history/statements.h"

#include <QString>

namespace countis {
namespace {

/// Times are those of the server, in milliseconds. Point 0 is the site: who holds it judges the site's own rules.
constexpr const char* kTables[]{
    "CREATE SEQUENCE IF NOT EXISTS collector_number",
    "CREATE TABLE IF NOT EXISTS collector (id BIGINT PRIMARY KEY, name TEXT NOT NULL, began_ms BIGINT NOT NULL, "
    "until_ms BIGINT NOT "
    "NULL)",
    "CREATE TABLE IF NOT EXISTS lease (point BIGINT PRIMARY KEY, owner BIGINT NOT NULL, epoch BIGINT NOT NULL, "
    "since_ms BIGINT NOT "
    "NULL, until_ms BIGINT NOT NULL, wanted_by BIGINT NOT NULL) WITH (fillfactor = 50)",
    "CREATE TABLE IF NOT EXISTS lease_epoch (point BIGINT NOT NULL, epoch BIGINT NOT NULL, owner BIGINT NOT NULL, "
    "since_ms BIGINT "
    "NOT NULL, PRIMARY KEY (point, epoch))",
    // What is in it is true for a second: a crash of the server may empty it.
    "CREATE UNLOGGED TABLE IF NOT EXISTS live (point BIGINT PRIMARY KEY, epoch BIGINT NOT NULL, at_ms BIGINT NOT "
    "NULL, readings "
    "BYTEA NOT NULL) WITH (fillfactor = 50)",
    ("CREATE OR REPLACE FUNCTION server_ms() RETURNS BIGINT LANGUAGE sql STABLE AS $$ SELECT (extract(epoch FROM "
     "statement_timestamp()) * 1000)::bigint $$"),
};

/// They run with the rights of the owner, and take the name of the person from the server. %1: the schema.
constexpr const char* kFunctions[]{
    "CREATE OR REPLACE FUNCTION request_alarm(of_point BIGINT, of_rule BIGINT, wanted TEXT, remark TEXT, for_minutes "
    "BIGINT) "
    "RETURNS TEXT LANGUAGE plpgsql SECURITY DEFINER SET search_path = %1, pg_temp AS $$ DECLARE made TEXT; BEGIN IF "
    "length(remark) > 1000 THEN RAISE 'A comment on an alarm has at most 1000 characters. Write a shorter one.' "
    "USING "
    "ERRCODE = '22001'; END IF; INSERT INTO alarm_request (id, "
    "at_ms, point, rule, input, person, comment, minutes, answer) VALUES (gen_random_uuid()::text, (extract(epoch "
    "FROM now()) * 1000)::bigint, of_point, of_rule, wanted, session_user, remark, for_minutes, '') RETURNING id "
    "INTO made; RETURN made; END $$",
    "CREATE OR REPLACE FUNCTION acknowledge_alarm(of_point BIGINT, of_rule BIGINT, remark TEXT) RETURNS TEXT "
    "LANGUAGE sql "
    "SECURITY DEFINER SET search_path = %1, pg_temp AS $$ SELECT request_alarm(of_point, of_rule, 'acknowledged', "
    "remark, 0) $$",
    "CREATE OR REPLACE FUNCTION take_alarm_answer(of_request TEXT) RETURNS TEXT LANGUAGE sql SECURITY DEFINER SET "
    "search_path = "
    "%1, pg_temp AS $$ DELETE FROM alarm_request WHERE id = of_request AND person = session_user AND answer <> '' "
    "RETURNING answer $$",
    "CREATE OR REPLACE FUNCTION withdraw_alarm_request(of_request TEXT) RETURNS void LANGUAGE sql SECURITY DEFINER "
    "SET "
    "search_path = %1, pg_temp AS $$ DELETE FROM alarm_request WHERE id = of_request AND person = session_user $$",
    // Whoever may call one is named by its grants (site_roles.h).
    ("REVOKE EXECUTE ON FUNCTION request_alarm(BIGINT, BIGINT, TEXT, TEXT, BIGINT), acknowledge_alarm(BIGINT, "
     "BIGINT, "
     "TEXT), take_alarm_answer(TEXT), withdraw_alarm_request(TEXT) FROM PUBLIC"),
};

} // namespace

DatabaseResult<void> createLeaseTables(DatabaseConnection& connection) {
    if (connection.engine() != DatabaseEngine::Postgres)
        return {};
    const auto schema = connection.scalar(QStringLiteral("SELECT quote_ident(current_schema())"));
    if (!schema)
        return tl::unexpected(schema.error());
    for (const char* const table : kTables)
        if (auto done = connection.exec(QString::fromLatin1(table)); !done)
            return done;
    for (const char* const function : kFunctions)
        if (auto done =
                connection.exec(QString::fromLatin1(function).replace(QLatin1String("%1"), schema->toString()));
            !done)
            return done;
    return {};
}

} // namespace countis
