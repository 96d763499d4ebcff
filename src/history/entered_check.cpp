// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/entered_check.h"

#include "core/catalogue.h"
#include "history/counter_import.h"
#include "history/energy_readings.h"
#include "history/sample_tables.h"
#include "history/tier.h"

#include <algorithm>
#include <set>

namespace countis {
namespace {

std::uint16_t placeOf(const EnergyValue& value) {
    return static_cast<std::uint16_t>(findValue(value) - values().data());
}

/// The device that answered for the first time after `at`, if it is another one.
std::optional<Device> nextDevice(const Point& point, WallTime at) {
    const Device* const now = deviceAt(point, at);
    for (const DeviceSpan& span : point.devices)
        if (span.since > at && !span.device.serial.empty() && (now == nullptr || span.device != *now))
            return span.device;
    return std::nullopt;
}

CounterReading counterOf(const EnteredReading& reading) {
    CounterReading counter;
    counter.at = reading.at;
    counter.device = reading.device;
    counter.total = reading.tenths;
    counter.origin = ReadingOrigin::Person;
    return counter;
}

/// One energy of the lines of a file.
class ImportCheck {
public:
    ImportCheck(const Point& point, const CounterFile& file, EnergyKind kind)
        : point_(point), file_(file), total_(columnOf(EnergyValue{kind, Phase::Sum, Tariff::Total})),
          tariffs_{columnOf(EnergyValue{kind, Phase::Sum, Tariff::T1}),
                   columnOf(EnergyValue{kind, Phase::Sum, Tariff::T2})} {}

    bool isNeeded() const { return total_.has_value(); }

    /// What was read in one of the quarter-hours `read` stands, and the lines of the file are left there as they are.
    void run(const EnergyLedger& recorded, const std::set<WallTime>& read, std::vector<ImportContradiction>& found) {
        std::vector<const CounterRow*> rows;
        for (const CounterRow& row : file_.readings)
            if (row.counts[*total_] != kNotMeasured && !read.contains(startOf(row.at, kQuarter)))
                rows.push_back(&row);
        std::ranges::stable_sort(rows, {}, [](const CounterRow* row) { return row->at; });
        EnergyLedger accepted(LedgerRules{});
        for (const CounterRow* const row : rows)
            check(*row, recorded, accepted, found);
    }

private:
    std::optional<std::size_t> columnOf(const EnergyValue& value) const {
        const auto found = std::ranges::find(file_.entries, placeOf(value));
        return found == file_.entries.end() ? std::nullopt
                                            : std::optional(static_cast<std::size_t>(found - file_.entries.begin()));
    }

    std::int64_t tenthsIn(const CounterRow& row, std::size_t column) const {
        return row.counts[column] * tenthsInCount(values()[file_.entries[column]]);
    }

    void check(const CounterRow& row, const EnergyLedger& recorded, EnergyLedger& accepted,
               std::vector<ImportContradiction>& found) const {
        CounterReading reading;
        reading.at = row.at;
        const Device* const device = deviceAt(point_, row.at);
        reading.device = device == nullptr ? 0 : SampleTables::numberOf(*device);
        reading.total = tenthsIn(row, *total_);
        ImportContradiction one{row.line, file_.entries[*total_], reading.total, std::nullopt, 0};
        if (const auto tariffs = contradictingTariffs(row, reading.total)) {
            one.tariffs = *tariffs;
            found.push_back(one);
            return;
        }
        one.what = recorded.contradiction(reading);
        if (!one.what)
            one.what = accepted.contradiction(reading);
        if (one.what)
            found.push_back(one);
        else
            accepted.add(reading);
    }

    /// The registers of the tariffs are cut off to their step, each for itself. nullopt: they agree with the total.
    std::optional<std::int64_t> contradictingTariffs(const CounterRow& row, std::int64_t total) const {
        std::int64_t sum = 0;
        std::int64_t unknown = 0;
        for (const auto& column : tariffs_) {
            if (!column || row.counts[*column] == kNotMeasured)
                return std::nullopt;
            sum += tenthsIn(row, *column);
            unknown += tenthsInCount(values()[file_.entries[*column]]);
        }
        const std::int64_t step = tenthsInCount(values()[file_.entries[*total_]]);
        return total + step > sum && total < sum + unknown ? std::nullopt : std::optional(sum);
    }

    const Point& point_;
    const CounterFile& file_;
    std::optional<std::size_t> total_;
    std::array<std::optional<std::size_t>, kTariffParts> tariffs_;
};

} // namespace

DatabaseResult<std::optional<EnteredContradiction>>
contradictionOf(DatabaseConnection& connection, const Point& point, const EnteredReading& reading, WallTime now) {
    const auto stored = readReadings(connection, point, reading.at, reading.at, now);
    if (!stored)
        return tl::unexpected(stored.error());
    PointLedger ledger = emptyLedger(point, *stored);
    for (PointReading one : stored->readings) {
        if (one.origin == ReadingOrigin::Person && one.at == reading.at && one.device == reading.device)
            one.energies[index(reading.kind)].total.reset();
        ledger.add(one);
    }
    CounterReading counter = counterOf(reading);
    const auto what = ledger.of(reading.kind).contradiction(counter);
    if (!what)
        return std::nullopt;
    EnteredContradiction found{*what, nextDevice(point, reading.at)};
    if (found.otherMeter) {
        counter.device = SampleTables::numberOf(*found.otherMeter);
        if (ledger.of(reading.kind).contradiction(counter))
            found.otherMeter.reset();
    }
    return found;
}

DatabaseResult<std::vector<ImportContradiction>> contradictionsIn(DatabaseConnection& connection, const Point& point,
                                                                  const CounterFile& file, WallTime now) {
    std::vector<ImportContradiction> found;
    if (file.readings.empty())
        return found;
    const auto [first, last] = std::ranges::minmax(file.readings, {}, &CounterRow::at);
    const auto stored = readReadings(connection, point, first.at, last.at, now);
    if (!stored)
        return tl::unexpected(stored.error());
    PointLedger recorded = emptyLedger(point, *stored);
    std::set<WallTime> read; // quarter-hours
    for (const PointReading& reading : stored->readings) {
        recorded.add(reading);
        if (reading.origin == ReadingOrigin::Meter)
            read.insert(startOf(reading.at, kQuarter));
    }
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        const auto kind = static_cast<EnergyKind>(n);
        ImportCheck check(point, file, kind);
        if (check.isNeeded())
            check.run(recorded.of(kind), read, found);
    }
    std::ranges::stable_sort(found, {}, &ImportContradiction::line);
    return found;
}

} // namespace countis
