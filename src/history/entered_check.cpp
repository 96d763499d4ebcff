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

/// What an entered reading is held against: the total, T1 and T2 of its energy, each as a counter of its own.
class EnteredCheck {
public:
    EnteredCheck(const Point& point, const StoredReadings& stored, const EnteredReading& reading)
        : reading_(reading), total_(emptyLedger(point, stored)) {
        for (PointReading one : stored.readings) {
            CounterRegisters& registers = one.energies[index(reading.kind)];
            if (one.origin == ReadingOrigin::Person && one.at == reading.at && one.device == reading.device)
                registers = {}; // it takes the place of this one
            total_.add(one);
            for (std::size_t n = 0; n < kTariffParts; ++n)
                if (registers.tariffs[n])
                    tariffs_[n].add(counter(one.at, one.device, *registers.tariffs[n], one.origin));
        }
    }

    /// What stands against the reading as one of this device: of its total first.
    std::optional<EnteredContradiction> as(std::int64_t device) const {
        const auto typed = [&](std::int64_t tenths) {
            return counter(reading_.at, device, tenths, ReadingOrigin::Person);
        };
        if (const auto what = total_.of(reading_.kind).contradiction(typed(reading_.tenths)))
            return EnteredContradiction{*what, std::nullopt, std::nullopt};
        const std::int64_t step = tenthsInCount(*findValue(EnergyValue{reading_.kind, Phase::Sum, Tariff::T1}));
        for (std::size_t n = 0; n < kTariffParts; ++n) {
            if (!reading_.tariffs[n])
                continue;
            // The registers of the meter are cut off to their step.
            if (const auto what = tariffs_[n].contradiction(typed(*reading_.tariffs[n] / step * step)))
                return EnteredContradiction{*what, n, std::nullopt};
        }
        return std::nullopt;
    }

private:
    static CounterReading counter(WallTime at, std::int64_t device, std::int64_t tenths, ReadingOrigin origin) {
        CounterReading counter;
        counter.at = at;
        counter.device = device;
        counter.total = tenths;
        counter.origin = origin;
        return counter;
    }

    const EnteredReading& reading_;
    PointLedger total_;
    std::array<EnergyLedger, kTariffParts> tariffs_{EnergyLedger(LedgerRules{}), EnergyLedger(LedgerRules{})};
};

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
        return areTariffsOf(total, step, sum, unknown) ? std::nullopt : std::optional(sum);
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
    const EnteredCheck check(point, *stored, reading);
    auto found = check.as(reading.device);
    if (!found)
        return std::nullopt;
    if (const auto next = nextDevice(point, reading.at); next && !check.as(SampleTables::numberOf(*next)))
        found->otherMeter = next;
    return found;
}

bool areTariffsOf(std::int64_t total, std::int64_t totalStep, std::int64_t sum, std::int64_t sumStep) {
    return total + totalStep > sum && total < sum + sumStep;
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
