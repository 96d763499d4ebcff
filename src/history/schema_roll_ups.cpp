// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/schema_roll_ups.h"

#include "history/roll_up_columns.h"
#include "history/statements.h"
#include "history/tier.h"

namespace countis {
namespace {

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
                .arg(columns[2], QString::number(entry.step, 'f', 4), columns[3], quotedName(entry.key))};
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

} // namespace

DatabaseResult<void> createRollUps(DatabaseConnection& connection) {
    for (const Tier tier : {Tier::Quarter, Tier::Hour, Tier::Day}) {
        if (auto done = connection.exec(createRollUp(tier, connection.engine())); !done)
            return done;
        if (auto done = connection.exec(createView(tier, connection.engine())); !done)
            return done;
    }
    return {};
}

} // namespace countis
