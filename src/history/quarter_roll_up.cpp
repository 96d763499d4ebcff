// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/quarter_roll_up.h"

#include "history/roll_up_columns.h"
#include "history/statements.h"

#include <array>

namespace countis {
namespace {

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

DatabaseResult<void> rollUpQuarters(DatabaseConnection& connection, Tier tier, WallTime from, WallTime to) {
    const Period period{milliseconds(from), milliseconds(to)};
    return connection.exec(clearText(tier, period))
        .and_then([&] { return connection.exec(rollUpText(tier, period)); })
        .and_then([&] { return connection.exec(completeText(tier, period)); });
}

} // namespace countis
