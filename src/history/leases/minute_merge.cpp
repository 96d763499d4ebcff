// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/minute_merge.h"

#include "history/codec/minute_blob.h"
#include "history/codec/samples_by_time.h"
#include "history/statements.h"

#include <algorithm>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

/// How long before the last search a quarter may have been over whose minutes have come since.
constexpr std::chrono::minutes kNear{30};
constexpr std::chrono::hours kFar{3};
/// Whoever holds the point has written the quarter by then.
constexpr std::chrono::seconds kLate{30};

/// As many as a minute takes.
ClosedMinute minuteOf(const PeriodKey& key, const SamplesByTime& samples) {
    SampleMinute made(key.start);
    for (const auto& [at, sample] : samples)
        made.add(sample);
    const MinuteSamples minute = made.samples();
    return {key, encodeMinute(minute, layouts().newest()), rollUpOf(minute)};
}

/// The start of the newest quarter of any point; {}: there is none.
DatabaseResult<WallTime> newestQuarter(DatabaseConnection& connection, WallTime now) {
    // One look into the index for each point.
    auto rows = select(connection,
                       QStringLiteral("SELECT coalesce(max((SELECT max(part.start_ms) FROM rollup_15m part WHERE "
                                      "part.point = point.id AND part.start_ms < ?)), 0) FROM point"),
                       milliseconds(now));
    WallTime newest{};
    return forEachRow(rows, [&](const Statement& row) { newest = timeIn(row, 0); }).map([&] { return newest; });
}

/// From its minutes.
Done writeQuarter(DatabaseConnection& connection, SampleTables& tables, const PeriodKey& quarter) {
    RollUp rollUp;
    const auto add = [&](const PeriodKey&, std::string_view samples) {
        if (const auto minute = decodeMinute(samples))
            rollUp.merge(rollUpOf(*minute));
    };
    if (auto read = tables.forMinutesOf(quarter, quarter.start + kQuarter, add); !read || rollUp.empty())
        return read;
    if (auto done = tables.replace(Tier::Quarter, quarter, rollUp); !done)
        return done;
    // The row of another collector's quarter is locked until it is committed: whoever rolls up waits for both.
    for (const Tier tier : {Tier::Hour, Tier::Day})
        if (auto done =
                run(connection,
                    QStringLiteral("INSERT INTO roll_up_due (tier, start_ms) VALUES (?, ?) ON CONFLICT (tier, "
                                   "start_ms) DO UPDATE SET start_ms = excluded.start_ms"),
                    qtText(info(tier).name), milliseconds(quarter.start));
            !done)
            return done;
    return {};
}

} // namespace

OwnPart keepOwn(ClosedMinute& minute, const SiteLeases& leases, const HeardElsewhere& elsewhere) {
    const PointId point = minute.key.point;
    if (elsewhere.empty() && leases.covers(point, minute.key.start, minute.key.start + kMinute))
        return {true, 0};
    const auto decoded = decodeMinute(minute.samples);
    if (!decoded)
        return {};
    SamplesByTime samples;
    addSamples(*decoded, samples);
    const auto heardAt = [&](WallTime time) {
        const auto found = elsewhere.find(time);
        return found == elsewhere.end() ? point : found->second;
    };
    const std::size_t others = std::erase_if(
        samples, [&](const auto& sample) { return !leases.covers(heardAt(sample.first), sample.first); });
    if (others > 0 && !samples.empty())
        minute = minuteOf(minute.key, samples);
    return {!samples.empty(), others};
}

Done mergeMinute(DatabaseConnection& connection, SampleTables& tables, const ClosedMinute& minute) {
    const auto isNew = tables.insertNew(minute);
    if (!isNew)
        return tl::unexpected(isNew.error());
    if (*isNew)
        return {};
    SamplesByTime samples;
    bool readable = true;
    auto found = select(
        connection, QStringLiteral("SELECT samples FROM sample_minute WHERE start_ms = ? AND point = ? AND run = ?"),
        milliseconds(minute.key.start), qint64{minute.key.point.number}, qint64{minute.key.run});
    auto read = forEachRow(found, [&](const Statement& row) {
        const QByteArray bytes = row.blob(0);
        if (const auto there = decodeMinute(bytesOf(bytes)))
            addSamples(*there, samples);
        else
            readable = false; // a newer version may have written it
    });
    if (!read || !readable)
        return read;
    const auto ours = decodeMinute(minute.samples);
    return ours && addSamples(*ours, samples) ? tables.replace(minuteOf(minute.key, samples)) : Done();
}

Done mergeMinutes(DatabaseConnection& connection, SampleTables& tables, const std::vector<ClosedMinute>& minutes,
                  std::set<PeriodKey> quarters, WallTime now) {
    for (const ClosedMinute& minute : minutes) {
        if (auto done = mergeMinute(connection, tables, minute); !done)
            return done;
        const PeriodKey quarter{minute.key.point, startOf(minute.key.start, kQuarter), minute.key.run};
        const auto exists = quarter.start + kQuarter <= now ? DatabaseResult<bool>(true) : tables.hasQuarter(quarter);
        if (!exists)
            return tl::unexpected(exists.error());
        if (*exists)
            quarters.insert(quarter);
    }
    for (const PeriodKey& quarter : quarters)
        if (auto done = writeQuarter(connection, tables, quarter); !done)
            return done;
    return {};
}

DatabaseResult<std::vector<PeriodKey>> missingQuarters(DatabaseConnection& connection, WallTime sought, WallTime now,
                                                       LookBack lookBack) {
    const auto known = sought == WallTime{} ? newestQuarter(connection, now) : sought;
    if (!known)
        return tl::unexpected(known.error());
    const auto back = lookBack == LookBack::Near ? std::chrono::milliseconds(kNear) : kFar;
    const qint64 from = milliseconds(startOf(std::min(*known, now) - back, kQuarter));
    const qint64 to = milliseconds(startOf(now - kLate, kQuarter));
    // Each is looked for in the index: in a year, the table has millions of rows.
    auto rows = select(connection,
                       QStringLiteral("SELECT point, start, run FROM (SELECT DISTINCT point, start_ms - start_ms % "
                                      "900000 AS start, run FROM sample_minute WHERE start_ms >= ? AND start_ms < ? "
                                      "AND run > 0) quarter WHERE NOT EXISTS (SELECT 1 FROM rollup_15m part WHERE "
                                      "part.point = quarter.point AND part.start_ms = start AND part.run = "
                                      "quarter.run)"),
                       from, to);
    std::vector<PeriodKey> keys;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          keys.push_back({PointId{row.integer(0)}, timeIn(row, 1), row.integer(2)});
                      })
        .map([&] { return std::move(keys); });
}

} // namespace countis
