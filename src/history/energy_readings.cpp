// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_readings.h"

#include "core/catalogue.h"
#include "history/energy_settings.h"
#include "history/roll_up_columns.h"
#include "history/sample_tables.h"
#include "history/statements.h"

#include <algorithm>

namespace countis {
namespace {

using PointReadings = std::vector<PointReading>;
using Done = DatabaseResult<void>;

constexpr int kFreshPeriods = 3;
/// A minute is written 5 s after its end (docs/database.md).
constexpr std::chrono::seconds kMinuteWritten{6};
/// Rows beyond either end: enough to tell a rejected reading from a counter that has begun anew.
constexpr int kRowsAround = 4;

/// The catalogue's entries of one energy.
struct EnergyEntries {
    const CatalogueEntry* total;
    std::array<const CatalogueEntry*, kTariffParts> tariffs;
    const CatalogueEntry* rollOvers; // nullptr: the meter does not count them
};

const CatalogueEntry* rollOversOf(EnergyKind kind) {
    switch (kind) {
    case EnergyKind::EaPos: return findValue(OverflowField::EaPos);
    case EnergyKind::EaNeg: return findValue(OverflowField::EaNeg);
    case EnergyKind::ErPos: return findValue(OverflowField::ErPos);
    case EnergyKind::ErNeg: return findValue(OverflowField::ErNeg);
    case EnergyKind::Eap: return findValue(OverflowField::Eap);
    default: return nullptr;
    }
}

EnergyEntries entriesOf(EnergyKind kind) {
    return {
        findValue(EnergyValue{kind, Phase::Sum, Tariff::Total}),
        {findValue(EnergyValue{kind, Phase::Sum, Tariff::T1}), findValue(EnergyValue{kind, Phase::Sum, Tariff::T2})},
        rollOversOf(kind)};
}

/// All entries that a reading is made of: the tariff in progress, then those of each energy.
std::vector<const CatalogueEntry*> allEntries() {
    std::vector<const CatalogueEntry*> all{findValue(StatusField::TariffInProgress)};
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        const EnergyEntries entries = entriesOf(static_cast<EnergyKind>(n));
        all.insert(all.end(), {entries.total, entries.tariffs[0], entries.tariffs[1]});
        if (entries.rollOvers != nullptr)
            all.push_back(entries.rollOvers);
    }
    return all;
}

std::size_t placeOf(const CatalogueEntry* entry) {
    return static_cast<std::size_t>(entry - values().data());
}

/// Builds a reading out of counts: `countOf(entry)` is nullopt where the value was not read.
template <typename CountOf>
PointReading readingOf(WallTime at, std::int64_t device, const CountOf& countOf) {
    const auto tenthsOf = [&](const CatalogueEntry* entry) {
        auto count = countOf(entry);
        if (count)
            *count *= tenthsInCount(*entry);
        return count;
    };
    PointReading reading;
    reading.at = at;
    reading.device = device;
    reading.tariffInProgress =
        static_cast<std::uint8_t>(countOf(findValue(StatusField::TariffInProgress)).value_or(0));
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        const EnergyEntries entries = entriesOf(static_cast<EnergyKind>(n));
        CounterRegisters& energy = reading.energies[n];
        energy.total = tenthsOf(entries.total);
        for (std::size_t tariff = 0; tariff < kTariffParts; ++tariff)
            energy.tariffs[tariff] = tenthsOf(entries.tariffs[tariff]);
        if (entries.rollOvers != nullptr)
            if (const auto count = countOf(entries.rollOvers))
                energy.rollOvers = static_cast<std::uint8_t>(*count);
    }
    return reading;
}

QString rowsText(Tier tier) {
    QStringList columns{QStringLiteral("start_ms"), QStringLiteral("device"), QStringLiteral("fast_at_ms")};
    for (const CatalogueEntry* const entry : allEntries())
        columns << columnsOfEntry(placeOf(entry)).front();
    // The rows of the latest run of the clock come last among those of one period.
    return QStringLiteral(
               "SELECT %1 FROM %2 WHERE point = ? AND fast_at_ms IS NOT NULL "
               "AND start_ms >= coalesce((SELECT min(start_ms) FROM (SELECT start_ms FROM %2 WHERE point = ? AND "
               "start_ms < ? ORDER BY start_ms DESC LIMIT %3) AS earlier), 0) "
               "AND start_ms <= coalesce((SELECT max(start_ms) FROM (SELECT start_ms FROM %2 WHERE point = ? AND "
               "start_ms >= ? ORDER BY start_ms LIMIT %3) AS later), ?) ORDER BY start_ms, run")
        .arg(columns.join(QLatin1String(", ")), qtText(info(tier).table), QString::number(kRowsAround));
}

/// The rows of a tier in [from, to) and around it.
Done readRows(DatabaseConnection& connection, Tier tier, PointId point, WallTime from, WallTime to,
              PointReadings& readings) {
    auto rows = select(connection, rowsText(tier), point.number, point.number, milliseconds(from), point.number,
                       milliseconds(to), milliseconds(to));
    const auto entries = allEntries();
    std::optional<WallTime> latest;
    return forEachRow(rows, [&](const Statement& row) {
        const auto countOf = [&](const CatalogueEntry* entry) -> std::optional<std::int64_t> {
            const auto place = std::ranges::find(entries, entry) - entries.begin();
            const int column = 3 + static_cast<int>(place);
            return row.value(column).isNull() ? std::nullopt : std::optional<std::int64_t>(row.integer(column));
        };
        const WallTime start = timeIn(row, 0);
        if (latest == start)
            readings.pop_back();
        latest = start;
        readings.push_back(readingOf(timeIn(row, 2), row.integer(1), countOf));
    });
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
    if (!readings.empty() && minute.fastAt <= readings.back().at)
        return {};
    readings.push_back(
        readingOf(minute.fastAt, minute.device, [&](const CatalogueEntry* entry) -> std::optional<std::int64_t> {
            const Extent extent = minute.of(placeOf(entry));
            return extent.n == 0 ? std::nullopt : std::optional(extent.max);
        }));
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
    PointReadings& readings = stored.readings;
    if (!*first || **first > from) {
        const WallTime end = first->value_or(to);
        if (auto done = readRows(connection, Tier::Hour, point.id, from, end, readings); !done)
            return tl::unexpected(done.error());
        if (*first)
            std::erase_if(readings, [&](const PointReading& reading) { return reading.at >= end; });
    }
    stored.byHours = !readings.empty();
    if (auto done = readRows(connection, Tier::Quarter, point.id, from, to, readings); !done)
        return tl::unexpected(done.error());
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
