// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/schema.h"

#include "history/leases/lease_tables.h"
#include "history/schema_alarms.h"
#include "history/schema_roll_ups.h"

#include <QVariant>

#include <array>

namespace countis {
namespace {

// The samples come in the order of time, for all points together: by time first, so that a minute's rows lie side by
// side. The coarser tiers are read for one point over long spans: by point first.
const std::array kTables{
    "CREATE TABLE site (id BIGINT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL)",
    "CREATE TABLE place (id BIGINT PRIMARY KEY, parent BIGINT NOT NULL, name TEXT NOT NULL, position BIGINT NOT "
    "NULL)",
    "CREATE TABLE point (id BIGINT PRIMARY KEY, name TEXT NOT NULL, place BIGINT NOT NULL, host TEXT NOT NULL, "
    "port BIGINT NOT NULL, unit BIGINT NOT NULL, role TEXT NOT NULL, period_ms BIGINT NOT NULL, "
    "commands_allowed BIGINT NOT NULL, position BIGINT NOT NULL, removed_ms BIGINT)",
    "CREATE TABLE device (id BIGINT PRIMARY KEY, serial TEXT NOT NULL UNIQUE, product TEXT NOT NULL)",
    "CREATE TABLE device_span (point BIGINT NOT NULL, since_ms BIGINT NOT NULL, device BIGINT NOT NULL, "
    "PRIMARY KEY (point, since_ms))",
    "CREATE TABLE recorder (id BIGINT PRIMARY KEY, session TEXT NOT NULL)",
    "CREATE TABLE clock_run (run BIGINT PRIMARY KEY, began_ms BIGINT NOT NULL)",
    "CREATE TABLE roll_up_due (tier TEXT NOT NULL, start_ms BIGINT NOT NULL, PRIMARY KEY (tier, start_ms))",
    "CREATE TABLE retention (tier TEXT PRIMARY KEY, days BIGINT NOT NULL)",
    "CREATE TABLE journal (id BIGINT PRIMARY KEY, epoch BIGINT NOT NULL, run BIGINT NOT NULL, samples BLOB NOT NULL)",
    "CREATE TABLE sample_minute (start_ms BIGINT NOT NULL, point BIGINT NOT NULL, run BIGINT NOT NULL, "
    "samples BLOB NOT NULL, UNIQUE (start_ms, point, run))",
    "CREATE TABLE rollup_1m (start_ms BIGINT NOT NULL, point BIGINT NOT NULL, run BIGINT NOT NULL, "
    "rollup BLOB NOT NULL, UNIQUE (start_ms, point, run))",
};

using Done = DatabaseResult<void>;

Done createFirst(DatabaseConnection& connection) {
    for (const char* const table : kTables) {
        QString sql = QString::fromLatin1(table);
        if (connection.engine() == DatabaseEngine::Postgres)
            sql.replace(QLatin1String(" BLOB"), QLatin1String(" BYTEA"));
        if (auto done = connection.exec(sql); !done)
            return done;
    }
    return createRollUps(connection)
        .and_then([&] {
            return connection.exec(QStringLiteral("INSERT INTO site (id, name, time_zone) VALUES (1, '', '')"));
        })
        .and_then(
            [&] { return connection.exec(QStringLiteral("INSERT INTO recorder (id, session) VALUES (1, '')")); });
}

/// What accounting energy needs beside the readings.
Done createSecond(DatabaseConnection& connection) {
    for (const char* const table :
         {"CREATE TABLE energy_price (since_ms BIGINT PRIMARY KEY, currency TEXT NOT NULL, t1_per_kwh BIGINT NOT "
          "NULL, "
          "t2_per_kwh BIGINT NOT NULL, exported_per_kwh BIGINT NOT NULL, grams_per_mwh BIGINT NOT NULL, "
          "contracted_w BIGINT NOT NULL)",
          "CREATE TABLE entered_reading (point BIGINT NOT NULL, at_ms BIGINT NOT NULL, device BIGINT NOT NULL, "
          "key TEXT NOT NULL, tenths BIGINT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (point, at_ms, device, key))",
          "CREATE TABLE virtual_meter (id BIGINT PRIMARY KEY, name TEXT NOT NULL, place BIGINT NOT NULL)",
          "CREATE TABLE virtual_term (meter BIGINT NOT NULL, point BIGINT NOT NULL, factor BIGINT NOT NULL, "
          "PRIMARY KEY (meter, point))"})
        if (auto done = connection.exec(QString::fromLatin1(table)); !done)
            return done;
    return {};
}

/// The alarms of the site that are not normal, every change of their states, what the site changes of the rules, and
/// what people ask the program that records to do with an alarm.
Done createThird(DatabaseConnection& connection) {
    for (
        const char* const table :
        {"CREATE TABLE alarm (point BIGINT NOT NULL, rule BIGINT NOT NULL, key TEXT NOT NULL, state TEXT NOT NULL, "
         "state_before TEXT NOT NULL, raised BIGINT NOT NULL, suppressed BIGINT NOT NULL, raised_ms BIGINT NOT NULL, "
         "shelved_until_ms BIGINT NOT NULL, counts BIGINT NOT NULL, which BIGINT NOT NULL, beyond BIGINT NOT NULL, "
         "PRIMARY KEY (point, rule))",
         "CREATE TABLE alarm_transition (at_ms BIGINT NOT NULL, id BIGINT NOT NULL, point BIGINT NOT NULL, rule "
         "BIGINT NOT NULL, key TEXT NOT NULL, severity TEXT NOT NULL, input TEXT NOT NULL, state_before TEXT NOT "
         "NULL, state TEXT NOT NULL, value_millionths BIGINT, limit_millionths BIGINT, which BIGINT NOT NULL, "
         "first_point BIGINT NOT NULL, first_rule BIGINT NOT NULL, in_flood BIGINT NOT NULL, person TEXT NOT NULL, "
         "comment TEXT NOT NULL, shelved_until_ms BIGINT NOT NULL, PRIMARY KEY (at_ms, id))",
         "CREATE TABLE alarm_rule (key TEXT PRIMARY KEY, enabled BIGINT NOT NULL, limit_millionths BIGINT NOT NULL, "
         "hysteresis_millionths BIGINT NOT NULL, delay_on_ms BIGINT NOT NULL, delay_off_ms BIGINT NOT NULL)",
         "CREATE TABLE alarm_request (id TEXT PRIMARY KEY, at_ms BIGINT NOT NULL, point BIGINT NOT NULL, rule BIGINT "
         "NOT NULL, input TEXT NOT NULL, person TEXT NOT NULL, comment TEXT NOT NULL, minutes BIGINT NOT NULL, "
         "answer TEXT NOT NULL)"})
        if (auto done = connection.exec(QString::fromLatin1(table)); !done)
            return done;
    return {};
}

/// The commands that people sent to meters.
Done createFourth(DatabaseConnection& connection) {
    return connection.exec(
        QStringLiteral("CREATE TABLE audit_log (id TEXT PRIMARY KEY, at_ms BIGINT NOT NULL, point BIGINT NOT NULL, "
                       "meter TEXT NOT NULL, address TEXT NOT NULL, serial TEXT NOT NULL, person TEXT NOT NULL, host "
                       "TEXT NOT NULL, command TEXT NOT NULL, result TEXT NOT NULL, reason TEXT NOT NULL, exception "
                       "BIGINT NOT NULL, before_values TEXT NOT NULL, after_values TEXT NOT NULL)"));
}

/// The registers of energy by whole days (energy_days.h).
Done createEnergyDays(DatabaseConnection& connection) {
    return connection.exec(
        QStringLiteral("CREATE TABLE energy_day (point BIGINT NOT NULL, start_ms BIGINT NOT NULL, end_ms BIGINT NOT "
                       "NULL, readings %1 NOT NULL, PRIMARY KEY (point, start_ms))")
            .arg(connection.engine() == DatabaseEngine::Postgres ? QLatin1String("BYTEA") : QLatin1String("BLOB")));
}

using Step = Done (*)(DatabaseConnection&);
// kSteps[n] makes version n + 1
constexpr std::array<Step, kSchemaVersion> kSteps{createFirst,   createSecond,       createThird,
                                                  createFourth,  extendAlarms,       createLeaseTables,
                                                  indexJournals, addFaultsAndFloods, createEnergyDays};

Done stepUp(DatabaseConnection& connection, int from, int to = kSchemaVersion) {
    if (from == 0)
        if (auto done = connection.exec(QStringLiteral("CREATE TABLE schema_version (version BIGINT NOT NULL)"));
            !done)
            return done;
    for (int version = from; version < to; ++version)
        if (auto done = kSteps[static_cast<std::size_t>(version)](connection); !done)
            return done;
    if (auto done = connection.exec(QStringLiteral("DELETE FROM schema_version")); !done)
        return done;
    return connection.exec(QStringLiteral("INSERT INTO schema_version (version) VALUES (%1)").arg(to));
}

DatabaseResult<qint64> number(DatabaseConnection& connection, const QString& sql) {
    return connection.scalar(sql).map([](const QVariant& value) { return value.toLongLong(); });
}

QString tableCount(DatabaseEngine engine, const QString& where) {
    return engine == DatabaseEngine::Sqlite
               ? QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND %1")
                     .arg(QString(where).replace(QLatin1String("table_name"), QLatin1String("name")))
               : // The catalogue names all tables, those too that this user may not read.
               QStringLiteral("SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND %1")
                   .arg(QString(where).replace(QLatin1String("table_name"), QLatin1String("tablename")));
}

} // namespace

DatabaseResult<int> schemaVersion(DatabaseConnection& connection) {
    const DatabaseEngine engine = connection.engine();
    const auto ours = number(connection, tableCount(engine, QStringLiteral("table_name = 'schema_version'")));
    if (!ours)
        return tl::unexpected(ours.error());
    if (*ours == 0) {
        const auto others = number(connection, tableCount(engine, QStringLiteral("1 = 1")));
        if (!others)
            return tl::unexpected(others.error());
        if (*others > 0)
            return tl::unexpected(DatabaseError{DatabaseError::Kind::OtherTables, {}});
        return 0;
    }
    const auto version = number(connection, QStringLiteral("SELECT max(version) FROM schema_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*version > kSchemaVersion)
        return tl::unexpected(DatabaseError{DatabaseError::Kind::NewerSchema, QString::number(*version)});
    return static_cast<int>(*version);
}

DatabaseResult<void> migrate(DatabaseConnection& connection) {
    const auto version = schemaVersion(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version == kSchemaVersion)
        return {};
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto done = stepUp(connection, *version); !done)
        return done;
    return transaction->commit();
}

DatabaseResult<void> makeSchema(DatabaseConnection& connection, int version) {
    return stepUp(connection, 0, version);
}

} // namespace countis
