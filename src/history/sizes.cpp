// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/sizes.h"

#include "history/series.h"
#include "history/statements.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::int64_t kEnoughRows = 100;
constexpr int kDaysOfYear = 365;

QString tableOf(Tier tier) {
    return qtText(info(tier).table);
}

QString bytesText(DatabaseEngine engine, Tier tier) {
    return engine == DatabaseEngine::Sqlite
               ? QStringLiteral("SELECT sum(pgsize) FROM dbstat WHERE name IN ('%1', 'sqlite_autoindex_%1_1')")
                     .arg(tableOf(tier))
               : QStringLiteral("SELECT pg_total_relation_size('%1')").arg(tableOf(tier));
}

double rowsOfDay(Tier tier) {
    switch (tier) {
    case Tier::Raw:
    case Tier::Minute: return 24 * 60;
    case Tier::Quarter: return 24 * 4;
    case Tier::Hour: return 24;
    case Tier::Day: break;
    }
    return 1;
}

/// What the server knows of a table since it was last analysed, and of how it has grown since; nullopt: it was never
/// analysed. Three digits, since it is no count.
DatabaseResult<std::optional<std::int64_t>> estimatedRows(DatabaseConnection& connection, Tier tier) {
    return connection
        .scalar(QStringLiteral("SELECT CASE WHEN reltuples > 0 THEN CAST(reltuples * (pg_relation_size(oid) / "
                               "CAST(current_setting('block_size') AS float8)) / relpages AS BIGINT) END "
                               "FROM pg_class WHERE oid = CAST('%1' AS regclass)")
                    .arg(tableOf(tier)))
        .map([](const QVariant& known) -> std::optional<std::int64_t> {
            if (known.isNull())
                return std::nullopt;
            const std::int64_t rows = known.toLongLong();
            std::int64_t unit = 1;
            while (rows / unit >= 1000)
                unit *= 10;
            return (rows + unit / 2) / unit * unit;
        });
}

DatabaseResult<void> countRows(DatabaseConnection& connection, Tier tier, std::int64_t mostBytes, TierSize& size) {
    if (connection.engine() == DatabaseEngine::Postgres && size.bytes > mostBytes) {
        const auto estimated = estimatedRows(connection, tier);
        if (!estimated)
            return tl::unexpected(estimated.error());
        size.isEstimated = estimated->has_value();
        if (size.isEstimated) {
            size.rows = std::max<std::int64_t>(**estimated, 1);
            return {};
        }
    }
    return connection.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(tableOf(tier)))
        .map([&](const QVariant& rows) { size.rows = rows.toLongLong(); });
}

/// The beginnings of the first and of the last row of all points.
DatabaseResult<std::optional<TimeSpan>> spanOfAll(DatabaseConnection& connection, Tier tier) {
    if (tier == Tier::Raw || tier == Tier::Minute)
        return spanOf(connection, {}, tier);
    // Two looks into the index for each point.
    const QString ends = QStringLiteral("(SELECT %2(part.start_ms) FROM %1 part WHERE part.point = point.id)");
    auto row = select(connection, QStringLiteral("SELECT min(%1), max(%2) FROM point")
                                      .arg(ends.arg(tableOf(tier), QStringLiteral("min")),
                                           ends.arg(tableOf(tier), QStringLiteral("max"))));
    std::optional<TimeSpan> span;
    return forEachRow(row,
                      [&](const Statement& found) {
                          if (!found.value(0).isNull())
                              span = TimeSpan(timeIn(found, 0), timeIn(found, 1));
                      })
        .map([&] { return span; });
}

DatabaseResult<TierSize> sizeOf(DatabaseConnection& connection, Tier tier, std::int64_t mostBytes) {
    const auto bytes = connection.scalar(bytesText(connection.engine(), tier));
    if (!bytes)
        return tl::unexpected(bytes.error());
    TierSize size;
    size.bytes = bytes->toLongLong();
    return countRows(connection, tier, mostBytes, size)
        .and_then([&] { return spanOfAll(connection, tier); })
        .map([&](const std::optional<TimeSpan>& span) {
            size.span = span;
            if (!span) // what was counted is deleted
                size.rows = 0;
            return size;
        });
}

} // namespace

DatabaseResult<Sizes> readSizes(DatabaseConnection& connection, std::int64_t mostBytes) {
    Sizes sizes;
    for (const TierInfo& tier : kTierTable) {
        const auto size = sizeOf(connection, tier.tier, mostBytes);
        if (!size)
            return tl::unexpected(size.error());
        sizes[static_cast<std::size_t>(tier.tier)] = *size;
    }
    return sizes;
}

double expectedBytes(Tier tier, const Retention& retention, const TierSize& measured) {
    const double rowBytes = measured.rows >= kEnoughRows
                                ? static_cast<double>(measured.bytes) / static_cast<double>(measured.rows)
                                : kUsualRowBytes[static_cast<std::size_t>(tier)];
    return rowBytes * rowsOfDay(tier) * retention.of(tier).value_or(kDaysOfYear);
}

} // namespace countis
