// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/retention.h"

#include "history/energy_days.h"
#include "history/statements.h"

#include <algorithm>

namespace countis {
namespace {

using Deleted = DatabaseResult<std::int64_t>; // rows

QString tableOf(Tier tier) {
    return qtText(info(tier).table);
}

bool liesByTime(Tier tier) {
    return tier == Tier::Raw || tier == Tier::Minute;
}

DatabaseResult<std::optional<WallTime>> timeOf(DatabaseConnection& connection, const QString& sql) {
    return connection.scalar(sql).map([](const QVariant& value) -> std::optional<WallTime> {
        if (value.isNull())
            return std::nullopt;
        return WallTime(std::chrono::milliseconds{value.toLongLong()});
    });
}

/// Deletes the rows of `where` before `upTo`.
Deleted deleteRows(DatabaseConnection& connection, Tier tier, const QString& where, WallTime upTo) {
    return select(connection, QStringLiteral("DELETE FROM %1 WHERE %2start_ms < ?").arg(tableOf(tier), where),
                  milliseconds(upTo))
        .map([](const Statement& done) { return std::int64_t{done.rowsChanged()}; });
}

std::chrono::milliseconds periodOf(Tier tier) {
    return tier == Tier::Quarter ? kQuarter : tier == Tier::Hour ? kHour : 24 * kHour;
}

Deleted deleteOfPoint(DatabaseConnection& connection, Tier tier, std::int64_t point, WallTime before) {
    const auto oldest = timeOf(
        connection, QStringLiteral("SELECT min(start_ms) FROM %1 WHERE point = %2").arg(tableOf(tier)).arg(point));
    if (!oldest)
        return tl::unexpected(oldest.error());
    if (!*oldest || **oldest >= before)
        return 0;
    const WallTime upTo = std::min(**oldest + RetentionSweep::kSliceRows * periodOf(tier), before);
    if (tier == Tier::Quarter)
        if (auto done = forgetEnergyDays(connection, {point}, {}, upTo); !done)
            return tl::unexpected(done.error());
    return deleteRows(connection, tier, QStringLiteral("point = %1 AND ").arg(point), upTo);
}

/// Those that have rows from before then.
DatabaseResult<std::vector<std::int64_t>> pointsBefore(DatabaseConnection& connection, Tier tier, WallTime before) {
    // One look into the index for each point.
    auto rows = select(connection,
                       QStringLiteral("SELECT id FROM point WHERE (SELECT min(part.start_ms) FROM %1 part WHERE "
                                      "part.point = point.id) < ? ORDER BY id DESC")
                           .arg(tableOf(tier)),
                       milliseconds(before));
    std::vector<std::int64_t> points;
    return forEachRow(rows, [&](const Statement& row) { points.push_back(row.integer(0)); }).map([&] {
        return std::move(points);
    });
}

/// The first quarter that an hour or a day needs which is not made yet; nullopt: none waits.
DatabaseResult<std::optional<WallTime>> firstNeeded(DatabaseConnection& connection, const SiteDays& siteDays) {
    return timeOf(connection, QStringLiteral("SELECT min(start_ms) FROM roll_up_due")).map([&](auto due) {
        return due ? std::optional(std::min(startOf(*due, kHour), siteDays.startOf(*due))) : std::nullopt;
    });
}

} // namespace

DatabaseResult<Retention> readRetention(DatabaseConnection& connection) {
    Retention retention = kStandardRetention;
    auto rows = select(connection, QStringLiteral("SELECT tier, days FROM retention"));
    return forEachRow(rows,
                      [&](const Statement& row) {
                          const auto tier = tierOf(row.text(0).toStdString());
                          const auto days = row.integer(1);
                          if (tier)
                              retention.days[static_cast<std::size_t>(*tier)] =
                                  days > 0 && days <= kMostDays ? std::optional(static_cast<int>(days))
                                                                : std::nullopt;
                      })
        .map([&] { return retention; });
}

DatabaseResult<void> writeRetention(DatabaseConnection& connection, const Retention& retention) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const TierInfo& tier : kTierTable)
        if (auto done = run(connection,
                            QStringLiteral("INSERT INTO retention (tier, days) VALUES (?, ?) ON CONFLICT (tier) DO "
                                           "UPDATE SET days = excluded.days"),
                            qtText(tier.name), retention.of(tier.tier).value_or(0)); // 0: for ever
            !done)
            return done;
    return transaction->commit();
}

WallTime keptFrom(int days, WallTime now, const SiteDays& siteDays) {
    return siteDays.startOf(now - std::chrono::hours{24} * days);
}

DatabaseResult<std::array<std::int64_t, kTiers>>
rowsBeyond(DatabaseConnection& connection, const Retention& retention, WallTime now, const SiteDays& siteDays) {
    std::array<std::int64_t, kTiers> rows{};
    for (const TierInfo& tier : kTierTable) {
        const auto days = retention.of(tier.tier);
        if (!days)
            continue;
        const QString from =
            liesByTime(tier.tier)
                ? tableOf(tier.tier) + QStringLiteral(" part WHERE")
                : QStringLiteral("point JOIN %1 part ON part.point = point.id AND").arg(tableOf(tier.tier));
        const auto count =
            connection.scalar(QStringLiteral("SELECT count(*) FROM %1 part.start_ms < %2")
                                  .arg(from, QString::number(milliseconds(keptFrom(*days, now, siteDays)))));
        if (!count)
            return tl::unexpected(count.error());
        rows[static_cast<std::size_t>(tier.tier)] = count->toLongLong();
    }
    return rows;
}

bool RetentionSweep::isDue(const SampleTime& now) {
    if (!last_)
        next_ = now.mono + kFirst;
    else if (now.wall - last_->wall > now.mono - last_->mono + kPeriod) {
        next_ = now.mono + kDoubt;
        sweeping_ = false;
    }
    last_ = now;
    return sweeping_ || now.mono >= next_;
}

DatabaseResult<bool> RetentionSweep::step(DatabaseConnection& connection, const SampleTime& now) {
    if (!isDue(now))
        return false;
    const auto deleted = deleteSlice(connection, now.wall);
    if (deleted && *deleted == 0)
        next_ = now.mono + kPeriod;
    return deleted.map([](std::int64_t rows) { return rows > 0; });
}

DatabaseResult<void> RetentionSweep::begin(DatabaseConnection& connection) {
    const auto retention = wanted_ ? DatabaseResult<Retention>(*wanted_) : readRetention(connection);
    if (!retention)
        return tl::unexpected(retention.error());
    retention_ = *retention;
    tier_ = 0;
    beginTier();
    sweeping_ = true;
    return {};
}

void RetentionSweep::beginTier() {
    reached_ = {};
    points_.reset();
}

DatabaseResult<std::int64_t> RetentionSweep::deleteSlice(DatabaseConnection& connection, WallTime now) {
    if (!sweeping_)
        if (auto begun = begin(connection); !begun)
            return tl::unexpected(begun.error());
    for (; tier_ < kTiers; ++tier_) {
        const Tier tier = kTierTable[tier_].tier;
        const auto days = retention_.of(tier);
        if (!days)
            continue;
        auto deleted = deleteFrom(connection, tier, keptFrom(*days, now, days_));
        if (!deleted || *deleted > 0)
            return deleted;
        beginTier();
    }
    sweeping_ = false;
    return 0;
}

DatabaseResult<std::int64_t> RetentionSweep::deleteFrom(DatabaseConnection& connection, Tier tier, WallTime before) {
    if (liesByTime(tier))
        return deleteByTime(connection, tier, before);
    if (tier == Tier::Quarter) {
        const auto needed = firstNeeded(connection, days_);
        if (!needed)
            return tl::unexpected(needed.error());
        before = needed->has_value() ? std::min(before, **needed) : before;
    }
    return deleteByPoint(connection, tier, before);
}

/// All points lie side by side: up to the row that is one too many, and a whole minute at least. What the slices
/// before have deleted is not passed by again: PostgreSQL has it in its index until it cleans up.
DatabaseResult<std::int64_t> RetentionSweep::deleteByTime(DatabaseConnection& connection, Tier tier,
                                                          WallTime before) {
    const QString row =
        QStringLiteral("SELECT start_ms FROM %1 WHERE start_ms >= %2 ORDER BY start_ms LIMIT 1 OFFSET "
                       "%3");
    const auto rowAt = [&](WallTime from, int offset) {
        return timeOf(connection,
                      row.arg(tableOf(tier), QString::number(milliseconds(from)), QString::number(offset)));
    };
    const auto oldest = rowAt(reached_, 0);
    if (!oldest)
        return tl::unexpected(oldest.error());
    if (!*oldest || **oldest >= before)
        return 0;
    const auto beyond = rowAt(**oldest, kSliceRows);
    if (!beyond)
        return tl::unexpected(beyond.error());
    const WallTime upTo = std::min(*beyond ? std::max(**beyond, **oldest + kMinute) : before, before);
    return deleteRows(connection, tier, QStringLiteral("start_ms >= %1 AND ").arg(milliseconds(**oldest)), upTo)
        .map([&](std::int64_t rows) {
            reached_ = upTo;
            return rows;
        });
}

/// One point after the other, and each of them until it has no more.
DatabaseResult<std::int64_t> RetentionSweep::deleteByPoint(DatabaseConnection& connection, Tier tier,
                                                           WallTime before) {
    if (!points_) {
        auto found = pointsBefore(connection, tier, before);
        if (!found)
            return tl::unexpected(found.error());
        points_ = *std::move(found);
    }
    for (; !points_->empty(); points_->pop_back()) {
        auto deleted = deleteOfPoint(connection, tier, points_->back(), before);
        if (!deleted || *deleted > 0)
            return deleted;
    }
    return 0;
}

} // namespace countis
