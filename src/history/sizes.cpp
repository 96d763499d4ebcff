// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/sizes.h"

#include "history/statements.h"

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

DatabaseResult<TierSize> sizeOf(DatabaseConnection& connection, Tier tier) {
    const auto bytes = connection.scalar(bytesText(connection.engine(), tier));
    if (!bytes)
        return tl::unexpected(bytes.error());
    TierSize size;
    size.bytes = bytes->toLongLong();
    auto row = select(connection,
                      QStringLiteral("SELECT count(*), min(start_ms), max(start_ms) FROM %1").arg(tableOf(tier)));
    return forEachRow(row,
                      [&](const Statement& found) {
                          size.rows = found.integer(0);
                          if (size.rows > 0)
                              size.span = TimeSpan(timeIn(found, 1), timeIn(found, 2));
                      })
        .map([&] { return size; });
}

} // namespace

DatabaseResult<Sizes> readSizes(DatabaseConnection& connection) {
    Sizes sizes;
    for (const TierInfo& tier : kTierTable) {
        const auto size = sizeOf(connection, tier.tier);
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
