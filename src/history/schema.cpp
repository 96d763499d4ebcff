// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/schema.h"

#include "core/catalogue.h"
#include "history/leases/lease_tables.h"
#include "history/schema_alarms.h"
#include "history/statements.h"

#include <QVariant>

#include <array>

namespace countis {
namespace {

QString quoted(std::string_view key, const char* suffix = "") {
    return QLatin1Char('"') + QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())) +
           QLatin1String(suffix) + QLatin1Char('"');
}

bool isInstantaneous(const CatalogueEntry& entry) {
    return entry.kind == ValueKind::Instantaneous;
}

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

const QStringList& keyColumns() {
    static const QStringList columns{QStringLiteral("point"),      QStringLiteral("start_ms"),
                                     QStringLiteral("run"),        QStringLiteral("device"),
                                     QStringLiteral("fast_at_ms"), QStringLiteral("slow_at_ms")};
    return columns;
}

QString createRollUp(Tier tier, DatabaseEngine engine) {
    QStringList columns{QStringLiteral("point BIGINT NOT NULL"), QStringLiteral("start_ms BIGINT NOT NULL"),
                        QStringLiteral("run BIGINT NOT NULL"),   QStringLiteral("device BIGINT NOT NULL"),
                        QStringLiteral("fast_at_ms BIGINT"),     QStringLiteral("slow_at_ms BIGINT")};
    for (std::size_t n = 0; n < values().size(); ++n)
        for (const QString& column : columnsOfEntry(n))
            columns << column + QLatin1String(" BIGINT");
    columns << QStringLiteral("PRIMARY KEY (point, start_ms, run)");
    return QLatin1String("CREATE TABLE ") + qtText(info(tier).table) + QLatin1String(" (") +
           columns.join(QLatin1String(", ")) + QLatin1Char(')') +
           (engine == DatabaseEngine::Sqlite ? QLatin1String(" WITHOUT ROWID") : QLatin1String());
}

QString timeText(DatabaseEngine engine, const QString& milliseconds) {
    return engine == DatabaseEngine::Sqlite
               ? QStringLiteral("strftime('%Y-%m-%dT%H:%M:%SZ', %1 / 1000, 'unixepoch')").arg(milliseconds)
               : QStringLiteral("to_timestamp(%1 / 1000.0)").arg(milliseconds);
}

/// step is a power of ten, so its text is exact.
QString inUnits(const CatalogueEntry& entry, const QString& column, const QString& name) {
    if (entry.step == 1)
        return column + QLatin1String(" AS ") + name;
    return QStringLiteral("%1 * %2 AS %3").arg(column, QString::number(entry.step), name);
}

QStringList viewColumns(const CatalogueEntry& entry, std::size_t n) {
    const QStringList columns = columnsOfEntry(n);
    if (!isInstantaneous(entry))
        return {inUnits(entry, columns[0], columns[0])};
    return {inUnits(entry, columns[0], columns[0]), inUnits(entry, columns[1], columns[1]),
            QStringLiteral("%1 * %2 / NULLIF(%3, 0) AS %4")
                .arg(columns[2], QString::number(entry.step, 'f', 4), columns[3], quoted(entry.key))};
}

/// A period that was there before the clock was set back, and came again.
QString repeatedText(Tier tier) {
    return QStringLiteral(
               "CASE WHEN EXISTS (SELECT 1 FROM %1 later WHERE later.point = rolled.point AND "
               "later.start_ms = rolled.start_ms AND later.run > rolled.run) THEN 1 ELSE 0 END AS repeated")
        .arg(qtText(info(tier).table));
}

QString createView(Tier tier, DatabaseEngine engine) {
    QStringList columns{QStringLiteral("point.name AS point_name"),
                        QStringLiteral("point.id AS point"),
                        timeText(engine, QStringLiteral("start_ms")) + QLatin1String(" AS start_time"),
                        QStringLiteral("start_ms"),
                        QStringLiteral("run"),
                        repeatedText(tier),
                        QStringLiteral("device.serial AS serial"),
                        timeText(engine, QStringLiteral("fast_at_ms")) + QLatin1String(" AS fast_at"),
                        timeText(engine, QStringLiteral("slow_at_ms")) + QLatin1String(" AS slow_at")};
    for (std::size_t n = 0; n < values().size(); ++n)
        columns << viewColumns(values()[n], n);
    return QStringLiteral("CREATE VIEW %1 AS SELECT %2 FROM %3 rolled JOIN point ON point.id = rolled.point "
                          "LEFT JOIN device ON device.id = rolled.device")
        .arg(qtText(info(tier).view), columns.join(QLatin1String(", ")), qtText(info(tier).table));
}

using Done = DatabaseResult<void>;

Done createFirst(DatabaseConnection& connection) {
    const DatabaseEngine engine = connection.engine();
    for (const char* const table : kTables) {
        QString sql = QString::fromLatin1(table);
        if (engine == DatabaseEngine::Postgres)
            sql.replace(QLatin1String(" BLOB"), QLatin1String(" BYTEA"));
        if (auto done = connection.exec(sql); !done)
            return done;
    }
    for (const Tier tier : {Tier::Quarter, Tier::Hour, Tier::Day}) {
        if (auto done = connection.exec(createRollUp(tier, engine)); !done)
            return done;
        if (auto done = connection.exec(createView(tier, engine)); !done)
            return done;
    }
    return connection.exec(QStringLiteral("INSERT INTO site (id, name, time_zone) VALUES (1, '', '')")).and_then([&] {
        return connection.exec(QStringLiteral("INSERT INTO recorder (id, session) VALUES (1, '')"));
    });
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

using Step = Done (*)(DatabaseConnection&);
// kSteps[n] makes version n + 1
constexpr std::array<Step, kSchemaVersion> kSteps{createFirst,  createSecond,      createThird,  createFourth,
                                                  extendAlarms, createLeaseTables, indexJournals};

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

/// The roll-up of an entry's columns over the rows `part`, the last of which is `last`.
QStringList aggregates(std::size_t entry) {
    static const std::array<const char*, 4> kFunctions{"min", "max", "sum", "sum"};
    const QStringList columns = columnsOfEntry(entry);
    if (columns.size() == 1)
        return {QLatin1String("max(last.") + columns[0] + QLatin1Char(')')};
    QStringList all;
    for (qsizetype n = 0; n < columns.size(); ++n)
        all << QLatin1String(kFunctions[static_cast<std::size_t>(n)]) + QLatin1String("(part.") + columns[n] +
                   QLatin1Char(')');
    return all;
}

/// The quarters that a period holds: `name`.start_ms lies in it.
struct Period {
    qint64 from;
    qint64 to;

    QString holds(const QString& name) const {
        return QStringLiteral("%1.start_ms >= %2 AND %1.start_ms < %3")
            .arg(name, QString::number(from), QString::number(to));
    }
};

/// How many readings a row knows of, over all instantaneous values.
QString readingsText(const QString& name) {
    QStringList counts;
    for (std::size_t n = 0; n < values().size(); ++n)
        if (isInstantaneous(values()[n]))
            counts << QStringLiteral("coalesce(%1.%2, 0)").arg(name, columnsOfEntry(n)[3]);
    return counts.join(QLatin1String(" + "));
}

/// What keeps the last of a period: columns of one value, and the times at which they were read.
QStringList lastColumns() {
    QStringList columns{QStringLiteral("fast_at_ms"), QStringLiteral("slow_at_ms")};
    for (std::size_t n = 0; n < values().size(); ++n)
        if (!isInstantaneous(values()[n]))
            columns << columnsOfEntry(n);
    return columns;
}

/// Of a row that knows of quarters which are gone: of more readings than those that are left, of later ones, or of a
/// counter or a state (roll_up_knowledge.h says the same of a roll-up).
QString knowsMoreText(const QString& table, const Period& period) {
    const QString part = QStringLiteral("part");
    QStringList more{QStringLiteral("%1 > sum(%2)").arg(readingsText(table), readingsText(part))};
    for (const char* const time : {"fast_at_ms", "slow_at_ms"})
        more << QStringLiteral("coalesce(%1.%2, 0) > coalesce(max(part.%2), 0)").arg(table, QLatin1String(time));
    for (const QString& column : lastColumns())
        more << QStringLiteral(
                    "(%1.%2 IS NOT NULL AND count(CASE WHEN part.device = %1.device THEN part.%2 END) = 0)")
                    .arg(table, column);
    return QStringLiteral(
               "EXISTS (SELECT 1 FROM rollup_15m part WHERE part.point = %1.point AND part.run = %1.run AND "
               "%2 GROUP BY part.point, part.run HAVING %3)")
        .arg(table, period.holds(part), more.join(QLatin1String(" OR ")));
}

/// Only rows that are made anew: the quarters of others may be gone, since they are kept less long.
QString clearText(Tier tier, const Period& period) {
    const QString table = qtText(info(tier).table);
    return QStringLiteral("DELETE FROM %1 WHERE start_ms = %2 AND point IN (SELECT id FROM point) AND EXISTS (SELECT "
                          "1 FROM rollup_15m part WHERE part.point = %1.point AND part.run = %1.run AND %3) AND "
                          "NOT (%4)")
        .arg(table, QString::number(period.from), period.holds(QStringLiteral("part")), knowsMoreText(table, period));
}

QString rollUpText(Tier tier, const Period& period) {
    QStringList selected{QStringLiteral("part.point"),
                         QString::number(period.from),
                         QStringLiteral("part.run"),
                         QStringLiteral("max(last.device)"),
                         QStringLiteral("max(last.fast_at_ms)"),
                         QStringLiteral("max(last.slow_at_ms)")};
    for (std::size_t n = 0; n < values().size(); ++n)
        selected << aggregates(n);
    return QStringLiteral(
               "INSERT INTO %1 (%2) SELECT %3 FROM point "
               "JOIN rollup_15m part ON part.point = point.id AND %4 "
               "JOIN rollup_15m last ON last.point = part.point AND last.run = part.run AND last.start_ms = "
               "(SELECT max(each.start_ms) FROM rollup_15m each WHERE each.point = part.point AND "
               "each.run = part.run AND %5) WHERE NOT EXISTS (SELECT 1 FROM %1 kept WHERE kept.point = part.point "
               "AND kept.run = part.run AND kept.start_ms = %6) GROUP BY part.point, part.run")
        .arg(qtText(info(tier).table), columnsOfRollUp().join(QLatin1String(", ")),
             selected.join(QLatin1String(", ")), period.holds(QStringLiteral("part")),
             period.holds(QStringLiteral("each")), QString::number(period.from));
}

/// A last quarter that broke off knows only a part of them: the others are those of the quarters before, as far as
/// the same device measured there.
QString completeText(Tier tier, const Period& period) {
    const QString table = qtText(info(tier).table);
    const QString same =
        QStringLiteral("part.point = %1.point AND part.run = %1.run AND part.device = %1.device AND %2")
            .arg(table, period.holds(QStringLiteral("part")));
    QStringList set;
    QStringList missing;
    for (const QString& column : lastColumns()) {
        set << QStringLiteral("%1 = coalesce(%2.%1, (SELECT part.%1 FROM rollup_15m part WHERE %3 AND part.%1 IS NOT "
                              "NULL ORDER BY part.start_ms DESC LIMIT 1))")
                   .arg(column, table, same);
        missing << QStringLiteral("%2.%1 IS NULL AND part.%1 IS NOT NULL").arg(column, table);
    }
    return QStringLiteral("UPDATE %1 SET %2 WHERE start_ms = %3 AND point IN (SELECT id FROM point) AND EXISTS "
                          "(SELECT 1 FROM rollup_15m part WHERE %4 AND (%5))")
        .arg(table, set.join(QLatin1String(", ")), QString::number(period.from), same,
             missing.join(QLatin1String(" OR ")));
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

QStringList columnsOfEntry(std::size_t entry) {
    const CatalogueEntry& of = values()[entry];
    if (!isInstantaneous(of))
        return {quoted(of.key)};
    return {quoted(of.key, "_min"), quoted(of.key, "_max"), quoted(of.key, "_sum"), quoted(of.key, "_n")};
}

const QStringList& columnsOfRollUp() {
    static const QStringList all = [] {
        QStringList columns = keyColumns();
        for (std::size_t n = 0; n < values().size(); ++n)
            columns << columnsOfEntry(n);
        return columns;
    }();
    return all;
}

const std::vector<KeyedTable>& keyedTables() {
    static const std::vector<KeyedTable> all = [] {
        std::vector<KeyedTable> tables;
        const auto addTable = [&](const char* name, const char* keys, const char* others) {
            KeyedTable table{QLatin1String(name), QString::fromLatin1(keys).split(u' '), {}};
            table.columns = table.keys + QString::fromLatin1(others).split(u' ', Qt::SkipEmptyParts);
            tables.push_back(std::move(table));
        };
        addTable("site", "id", "name time_zone");
        addTable("place", "id", "parent name position");
        addTable("point", "id", "name place host port unit role period_ms commands_allowed position removed_ms");
        addTable("device", "id", "serial product");
        addTable("device_span", "point since_ms", "device");
        addTable("clock_run", "run", "began_ms");
        addTable("roll_up_due", "tier start_ms", "");
        addTable("retention", "tier", "days");
        addTable("energy_price", "since_ms",
                 "currency t1_per_kwh t2_per_kwh exported_per_kwh grams_per_mwh contracted_w");
        addTable("entered_reading", "point at_ms device key", "tenths note");
        addTable("virtual_meter", "id", "name place");
        addTable("virtual_term", "meter point", "factor");
        addTable("alarm", "point rule",
                 "key state state_before raised suppressed raised_ms shelved_until_ms counts which beyond");
        addTable("alarm_transition", "at_ms id",
                 "point rule key severity input state_before state value_millionths limit_millionths which "
                 "first_point first_rule in_flood person comment shelved_until_ms");
        addTable("alarm_rule", "key",
                 "enabled limit_millionths hysteresis_millionths delay_on_ms delay_off_ms severity days from_minute "
                 "to_minute");
        addTable("alarm_rule_scope", "id",
                 "key place point enabled limit_millionths hysteresis_millionths delay_on_ms delay_off_ms severity "
                 "days from_minute to_minute");
        addTable("audit_log", "id",
                 "at_ms point meter address serial person host command result reason exception before_values "
                 "after_values");
        addTable("journal", "id", "epoch run samples");
        addTable("sample_minute", "start_ms point run", "samples");
        addTable("rollup_1m", "start_ms point run", "rollup");
        for (const Tier tier : {Tier::Quarter, Tier::Hour, Tier::Day})
            tables.push_back({qtText(info(tier).table), keyColumns().first(3), columnsOfRollUp()});
        return tables;
    }();
    return all;
}

DatabaseResult<void> rollUpQuarters(DatabaseConnection& connection, Tier tier, WallTime from, WallTime to) {
    const Period period{milliseconds(from), milliseconds(to)};
    return connection.exec(clearText(tier, period))
        .and_then([&] { return connection.exec(rollUpText(tier, period)); })
        .and_then([&] { return connection.exec(completeText(tier, period)); });
}

} // namespace countis
