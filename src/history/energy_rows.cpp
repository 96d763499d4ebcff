// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_rows.h"

#include "history/roll_up_columns.h"
#include "history/statements.h"

#include <array>

namespace countis {
namespace {

/// The catalogue's entries of one energy.
struct EnergyEntries {
    const CatalogueEntry* total;
    std::array<const CatalogueEntry*, kTariffParts> tariffs;
    const CatalogueEntry* rollOvers; // nullptr: the meter does not count them
};

/// Indexed by EnergyKind.
const std::array<EnergyEntries, kEnergyKinds>& energyEntries() {
    static const auto all = [] {
        std::array<EnergyEntries, kEnergyKinds> entries{};
        for (std::size_t n = 0; n < kEnergyKinds; ++n) {
            const auto kind = static_cast<EnergyKind>(n);
            entries[n] = {findValue(EnergyValue{kind, Phase::Sum, Tariff::Total}),
                          {findValue(EnergyValue{kind, Phase::Sum, Tariff::T1}),
                           findValue(EnergyValue{kind, Phase::Sum, Tariff::T2})},
                          rollOversOf(kind)};
        }
        return entries;
    }();
    return all;
}

const CatalogueEntry* tariffInProgress() {
    static const CatalogueEntry* const entry = findValue(StatusField::TariffInProgress);
    return entry;
}

std::size_t placeOf(const CatalogueEntry* entry) {
    return static_cast<std::size_t>(entry - values().data());
}

/// Builds a reading out of counts: `countOf(entry)` is nullopt where the value was not read.
template <typename CountOf>
PointReading readingOf(WallTime at, std::int64_t device, const CountOf& countOf) {
    const auto tenthsOf = [&](const CatalogueEntry* entry) {
        std::optional<std::int64_t> count = countOf(entry);
        if (count)
            *count *= tenthsInCount(*entry);
        return count;
    };
    PointReading reading;
    reading.at = at;
    reading.device = device;
    reading.tariffInProgress = static_cast<std::uint8_t>(countOf(tariffInProgress()).value_or(0));
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        const EnergyEntries& entries = energyEntries()[n];
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

/// What a row is read of, in this order: the time of its period, the meter, when it was read, and the values.
struct RowColumns {
    QStringList names{QStringLiteral("start_ms"), QStringLiteral("device"), QStringLiteral("fast_at_ms")};
    std::vector<int> columnOf; // of an entry, by its place in the catalogue

    RowColumns() : columnOf(values().size()) {
        add(tariffInProgress());
        for (const EnergyEntries& entries : energyEntries())
            for (const CatalogueEntry* const entry :
                 {entries.total, entries.tariffs[0], entries.tariffs[1], entries.rollOvers})
                if (entry != nullptr)
                    add(entry);
    }

private:
    void add(const CatalogueEntry* entry) {
        columnOf[placeOf(entry)] = static_cast<int>(names.size());
        names << columnsOfEntry(placeOf(entry)).front();
    }
};

const RowColumns& rowColumns() {
    static const RowColumns columns;
    return columns;
}

QString rowsText(Tier tier) {
    // The rows of the latest run of the clock come last among those of one period.
    return QStringLiteral("SELECT %1 FROM %2 WHERE point = ? AND fast_at_ms IS NOT NULL AND start_ms >= ? AND "
                          "start_ms <= ? ORDER BY start_ms, run")
        .arg(rowColumns().names.join(QLatin1String(", ")), qtText(info(tier).table));
}

PointReading readingIn(const Statement& row) {
    return readingOf(timeIn(row, 2), row.integer(1), [&](const CatalogueEntry* entry) -> std::optional<std::int64_t> {
        const QVariant value = row.value(rowColumns().columnOf[placeOf(entry)]);
        return value.isNull() ? std::nullopt : std::optional<std::int64_t>(value.toLongLong());
    });
}

} // namespace

const CatalogueEntry* rollOversOf(EnergyKind kind) {
    for (std::size_t n = 0; n < kOverflowFields; ++n) {
        const auto field = static_cast<OverflowField>(n);
        const CountedEnergy energy = counted(field);
        if (energy.kind == kind && energy.tariff == Tariff::Total)
            return findValue(field);
    }
    return nullptr;
}

PointReading energyReading(const RollUp& rollUp) {
    return readingOf(rollUp.fastAt, rollUp.device, [&](const CatalogueEntry* entry) -> std::optional<std::int64_t> {
        const Extent extent = rollUp.of(placeOf(entry));
        return extent.n == 0 ? std::nullopt : std::optional(extent.max);
    });
}

DatabaseResult<void> EnergyRows::read(PointId point, WallTime first, WallTime last,
                                      std::vector<PeriodReading>& readings) {
    if (!statement_) {
        auto prepared = connection_.prepare(rowsText(tier_));
        if (!prepared)
            return tl::unexpected(prepared.error());
        statement_.emplace(*std::move(prepared));
    }
    if (auto done = statement_->run(qint64{point.number}, milliseconds(first), milliseconds(last)); !done)
        return done;
    const std::size_t before = readings.size();
    for (;;) {
        const auto next = statement_->next();
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            break;
        const WallTime start = timeIn(*statement_, 0);
        if (readings.size() > before && readings.back().start == start)
            readings.pop_back();
        readings.push_back({start, readingIn(*statement_)});
    }
    statement_->finish();
    return {};
}

} // namespace countis
