// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded_energy.h"

#include "core/catalogue.h"
#include "history/sample_tables.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace countis::test {
namespace {

using namespace std::chrono_literals;

constexpr auto kQuarterHour = 15min;

bool isWorking(WallTime at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::weekday weekday{day};
    const auto hour = std::chrono::floor<std::chrono::hours>(at - day).count();
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && hour >= 6 && hour < 18;
}

bool isNoonOfWeekend(WallTime at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::weekday weekday{day};
    const auto hour = std::chrono::floor<std::chrono::hours>(at - day).count();
    return (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) && hour >= 10 && hour < 14;
}

void require(const DatabaseResult<void>& done) {
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

struct Counted {
    std::int64_t t1 = 812'340'000;
    std::int64_t t2 = 422'220'000;
    std::int64_t exported = 3'737'000;
};

void set(RollUp& rollUp, const CatalogueEntry* entry, std::int64_t tenths) {
    const auto place = static_cast<std::size_t>(entry - values().data());
    rollUp.lasts[kRollUpSlots.last[place]] = tenths / tenthsInCount(*entry);
}

void setEnergy(RollUp& rollUp, EnergyKind kind, std::int64_t t1, std::int64_t t2) {
    set(rollUp, findValue(EnergyValue{kind, Phase::Sum, Tariff::Total}), t1 + t2);
    set(rollUp, findValue(EnergyValue{kind, Phase::Sum, Tariff::T1}), t1);
    set(rollUp, findValue(EnergyValue{kind, Phase::Sum, Tariff::T2}), t2);
}

RollUp rollUpOf(const RecordedMeter& meter, const Counted& counted, WallTime quarter) {
    RollUp rollUp;
    rollUp.device = SampleTables::numberOf(meter.device);
    rollUp.fastAt = rollUp.slowAt = quarter + kQuarterHour - 1s;
    setEnergy(rollUp, EnergyKind::EaPos, counted.t1, counted.t2);
    setEnergy(rollUp, EnergyKind::EaNeg, 0, counted.exported);
    setEnergy(rollUp, EnergyKind::Eap, (counted.t1 + counted.t2) / 9 * 10, 0);
    setEnergy(rollUp, EnergyKind::ErPos, counted.t1 / 4, counted.t2 / 4);
    setEnergy(rollUp, EnergyKind::ErNeg, 0, counted.exported / 4);
    const CatalogueEntry* const tariff = findValue(StatusField::TariffInProgress);
    rollUp.lasts[kRollUpSlots.last[static_cast<std::size_t>(tariff - values().data())]] = isWorking(quarter) ? 1 : 2;
    return rollUp;
}

} // namespace

std::pair<std::int64_t, std::int64_t> tenthsIn(const RecordedMeter& meter, WallTime quarter) {
    const auto number = static_cast<double>((quarter.time_since_epoch() / kQuarterHour) % 97);
    const double sway = 1 + 0.1 * std::sin(number);
    const double kilowatts = (meter.base + (isWorking(quarter) ? meter.working : 0)) * sway;
    const double out = isNoonOfWeekend(quarter) ? meter.noon * sway : 0;
    return {std::llround(kilowatts * 2'500), std::llround(out * 2'500)};
}

void recordQuarters(DatabaseConnection& connection, const std::vector<RecordedMeter>& meters, TimeSpan span,
                    const std::vector<TimeSpan>& gaps) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        qFatal("%s", qPrintable(transaction.error().detail));
    SampleTables tables(connection);
    for (const RecordedMeter& meter : meters) {
        require(tables.insert(DeviceRow{SampleTables::numberOf(meter.device), meter.device}));
        Counted counted;
        for (WallTime quarter = span.first; quarter + kQuarterHour <= span.second; quarter += kQuarterHour) {
            const auto [imported, exported] = tenthsIn(meter, quarter);
            (isWorking(quarter) ? counted.t1 : counted.t2) += imported;
            counted.exported += exported;
            const bool read = std::ranges::none_of(gaps, [&](const TimeSpan& gap) {
                return quarter + kQuarterHour > gap.first && quarter < gap.second;
            });
            if (read)
                require(tables.replace(Tier::Quarter, {meter.point, quarter, 1}, rollUpOf(meter, counted, quarter)));
        }
    }
    require(transaction->commit());
}

} // namespace countis::test
