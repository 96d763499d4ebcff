// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_readings.h"

#include "history/energy_day_blob.h"
#include "history/energy_days.h"
#include "history/energy_settings.h"
#include "history/sample_tables.h"
#include "history/statements.h"

#include <algorithm>
#include <iterator>

namespace countis {
namespace {

using PointReadings = std::vector<PointReading>;
using Done = DatabaseResult<void>;

constexpr int kFreshPeriods = 3;
/// A minute is written 5 s after its end (docs/database.md).
constexpr std::chrono::seconds kMinuteWritten{6};
/// Rows beyond either end: enough to tell a rejected reading from a counter that has begun anew.
constexpr int kRowsAround = 4;
constexpr std::chrono::milliseconds kTick{1};
constexpr std::size_t kQuartersOfDay = 100; // at most

/// The periods of a tier that are read for [from, to), with some around it.
struct ReadSpan {
    WallTime first{};
    WallTime last{};
};

DatabaseResult<ReadSpan> spanAround(DatabaseConnection& connection, Tier tier, PointId point, WallTime from,
                                    WallTime to) {
    auto rows =
        select(connection,
               QStringLiteral("SELECT coalesce((SELECT min(start_ms) FROM (SELECT start_ms FROM %1 WHERE "
                              "point = ? AND start_ms < ? ORDER BY start_ms DESC LIMIT %2) AS earlier), 0), "
                              "coalesce((SELECT max(start_ms) FROM (SELECT start_ms FROM %1 WHERE point = ? "
                              "AND start_ms >= ? ORDER BY start_ms LIMIT %2) AS later), ?)")
                   .arg(qtText(info(tier).table), QString::number(kRowsAround)),
               qint64{point.number}, milliseconds(from), qint64{point.number}, milliseconds(to), milliseconds(to));
    ReadSpan span;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          span = {timeIn(row, 0), timeIn(row, 1)};
                      })
        .map([&] { return span; });
}

Done readHours(DatabaseConnection& connection, PointId point, WallTime from, WallTime to,
               std::vector<PeriodReading>& readings) {
    return spanAround(connection, Tier::Hour, point, from, to).and_then([&](const ReadSpan& span) {
        return EnergyRows(connection, Tier::Hour).read(point, span.first, span.last, readings);
    });
}

/// By whole days where they are there, and row by row between them. Of the day in which the kept quarter-hours begin
/// some may be deleted since, so that it is read by rows.
Done readQuarters(DatabaseConnection& connection, PointId point, WallTime firstKept, const ReadSpan& span,
                  std::vector<PeriodReading>& readings) {
    const auto days =
        readEnergyDays(connection, point, std::max(firstKept, span.first - kLongestDay), span.last + kTick);
    if (!days)
        return tl::unexpected(days.error());
    EnergyRows rows(connection, Tier::Quarter);
    readings.reserve(readings.size() + (days->size() + 1) * kQuartersOfDay);
    WallTime next = span.first;
    for (const EnergyDay& day : *days) {
        const auto quarters = decodeEnergyDay(day.readings);
        if (day.end <= next || !quarters)
            continue;
        if (day.start > next)
            if (auto done = rows.read(point, next, day.start - kTick, readings); !done)
                return done;
        std::ranges::copy_if(*quarters, std::back_inserter(readings), [&](const PeriodReading& one) {
            return one.start >= span.first && one.start <= span.last;
        });
        next = day.end;
    }
    return next <= span.last ? rows.read(point, next, span.last, readings) : Done();
}

DatabaseResult<std::optional<WallTime>> firstQuarter(DatabaseConnection& connection, PointId point) {
    return connection
        .scalar(QStringLiteral("SELECT min(start_ms) FROM %1 WHERE point = %2")
                    .arg(qtText(info(Tier::Quarter).table), QString::number(point.number)))
        .map([](const QVariant& first) -> std::optional<WallTime> {
            if (first.isNull())
                return std::nullopt;
            return WallTime(std::chrono::milliseconds{first.toLongLong()});
        });
}

/// The last minute that is not in a quarter-hour yet.
Done readLatest(DatabaseConnection& connection, PointId point, WallTime now, PointReadings& readings) {
    const auto rollUp = SampleTables(connection).minuteBefore(point, now, kQuarter + kMinute);
    if (!rollUp)
        return tl::unexpected(rollUp.error());
    if (!*rollUp || (*rollUp)->fastAt == WallTime{})
        return {};
    const RollUp& minute = **rollUp;
    if (readings.empty() || minute.fastAt > readings.back().at)
        readings.push_back(energyReading(minute));
    return {};
}

Done addEntered(DatabaseConnection& connection, PointId point, PointReadings& readings) {
    const auto entered = readEntered(connection, point);
    if (!entered)
        return tl::unexpected(entered.error());
    for (const EnteredReading& one : *entered) {
        const bool goesOn = !readings.empty() && readings.back().origin == ReadingOrigin::Person &&
                            readings.back().at == one.at && readings.back().device == one.device;
        if (!goesOn) {
            readings.emplace_back();
            readings.back().at = one.at;
            readings.back().device = one.device;
            readings.back().origin = ReadingOrigin::Person;
        }
        CounterRegisters& energy = readings.back().energies[index(one.kind)];
        energy.total = one.tenths;
        energy.tariffs = one.tariffs;
    }
    return {};
}

/// Of two readings at one time, the one of the meter that measured until then comes first.
void sortByTime(PointReadings& readings) {
    if (!std::ranges::is_sorted(readings, {}, &PointReading::at)) // almost always they are
        std::ranges::stable_sort(readings, {}, &PointReading::at);
    for (std::size_t n = 1; n + 1 < readings.size(); ++n)
        if (readings[n].at == readings[n + 1].at && readings[n].device != readings[n - 1].device &&
            readings[n + 1].device == readings[n - 1].device)
            std::swap(readings[n], readings[n + 1]);
}

} // namespace

WallTime accountedBefore(WallTime now) {
    return startOf(now - kMinuteWritten, kMinute);
}

DatabaseResult<StoredReadings> readReadings(DatabaseConnection& connection, const Point& point, WallTime from,
                                            WallTime to, WallTime now) {
    const auto first = firstQuarter(connection, point.id);
    if (!first)
        return tl::unexpected(first.error());
    StoredReadings stored;
    std::vector<PeriodReading> periods;
    if (!*first || **first > from) {
        const WallTime end = first->value_or(to);
        if (auto done = readHours(connection, point.id, from, end, periods); !done)
            return tl::unexpected(done.error());
        if (*first)
            std::erase_if(periods, [&](const PeriodReading& one) { return one.reading.at >= end; });
    }
    stored.byHours = !periods.empty();
    if (*first) {
        auto done = spanAround(connection, Tier::Quarter, point.id, from, to).and_then([&](const ReadSpan& span) {
            return readQuarters(connection, point.id, **first, span, periods);
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    PointReadings& readings = stored.readings;
    readings.reserve(periods.size() + 1);
    for (const PeriodReading& one : periods)
        readings.push_back(one.reading);
    if (auto done = readLatest(connection, point.id, now, readings); !done)
        return tl::unexpected(done.error());
    if (auto done = addEntered(connection, point.id, readings); !done)
        return tl::unexpected(done.error());
    sortByTime(readings);
    return stored;
}

PointLedger emptyLedger(const Point& point, const StoredReadings& stored) {
    const std::chrono::milliseconds fresh = kFreshPeriods * point.period;
    return {fresh, (stored.byHours ? kHour : kQuarter) + fresh};
}

DatabaseResult<PointLedger> readLedger(DatabaseConnection& connection, const Point& point, WallTime from, WallTime to,
                                       WallTime now) {
    return readReadings(connection, point, from, to, now).map([&](const StoredReadings& stored) {
        PointLedger ledger = emptyLedger(point, stored);
        for (const PointReading& reading : stored.readings)
            ledger.add(reading);
        return ledger;
    });
}

} // namespace countis
