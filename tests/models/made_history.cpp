// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/made_history.h"

#include "history/roll_up.h"
#include "history/sample_tables.h"
#include "history/series.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <string>

namespace countis::test {
namespace {

using namespace std::chrono_literals;

constexpr double kPi = 3.14159265358979;
constexpr int kParts = 10; // a period is made of so many readings

/// The same at every time, between −1 and 1.
double noise(std::int64_t seed) {
    auto mixed = static_cast<std::uint64_t>(seed) * 0x9e3779b97f4a7c15U;
    mixed ^= mixed >> 29U;
    mixed *= 0xbf58476d1ce4e5b9U;
    mixed ^= mixed >> 32U;
    return static_cast<double>(mixed % 20'001) / 10'000 - 1;
}

double hourOf(WallTime at) {
    return static_cast<double>((at.time_since_epoch() % 24h) / 1s) / 3600;
}

double step(double from, double width, double hour) {
    return 1 / (1 + std::exp((from - hour) / width));
}

/// The power of each 100 s, so that all tiers tell the same.
double noiseAt(const MadeCurve& curve, WallTime at) {
    const std::int64_t part = at.time_since_epoch() / 100s;
    return noise(part * 31 + curve.point.number) + 0.6 * noise(part / 9 * 17 + curve.point.number);
}

bool isGap(WallTime at) {
    const auto time = at.time_since_epoch() % 24h;
    return time >= 3h + 6min && time < 3h + 43min;
}

struct Row {
    RollUp rollUp;

    void extent(const char* key, const std::array<double, kParts>& parts) {
        const std::size_t entry = *entryOf(key);
        Extent& extent = rollUp.extents[kRollUpSlots.extent[entry]];
        for (const double part : parts) {
            const auto count = static_cast<std::int64_t>(std::llround(part / values()[entry].step));
            extent.min = extent.n == 0 ? count : std::min(extent.min, count);
            extent.max = extent.n == 0 ? count : std::max(extent.max, count);
            extent.sum += count;
            ++extent.n;
        }
    }
    void last(const char* key, std::int64_t count) { rollUp.lasts[kRollUpSlots.last[*entryOf(key)]] = count; }
};

/// What the registers of energy stand at, in Wh.
struct Counters {
    double imported = 1'000'000;
    double exported = 20'000;
    std::array<double, 3> importedOf{300'000, 300'000, 300'000};
    std::array<double, 3> exportedOf{6'000, 6'000, 6'000};

    void add(const MadeCurve& curve, WallTime start, double wattHours) {
        (wattHours > 0 ? imported : exported) += std::abs(wattHours);
        for (std::size_t n = 0; n < 3; ++n) {
            const bool turned = n == 1 && start >= curve.reversed;
            ((wattHours > 0) != turned ? importedOf[n] : exportedOf[n]) += std::abs(wattHours) / 3;
        }
    }
};

RollUp rollUpOf(const MadeCurve& curve, WallTime start, std::chrono::milliseconds length, const Counters& counters) {
    Row row;
    std::array<double, kParts> watts{};
    std::array<double, kParts> vars{};
    std::array<double, kParts> factor{};
    std::array<double, kParts> hertz{};
    for (int part = 0; part < kParts; ++part) {
        const WallTime at = start + length * part / kParts;
        const auto i = static_cast<std::size_t>(part);
        watts[i] = madeWatts(curve, at);
        vars[i] = watts[i] * 0.28;
        factor[i] = 0.957 + 0.01 * noiseAt(curve, at);
        hertz[i] = 50 + 0.012 * noise(at.time_since_epoch() / 40s);
    }
    row.extent("power_active_P_W", watts);
    row.extent("power_reactive_Q_var", vars);
    row.extent("power_factor_PF", factor);
    row.extent("frequency_Hz", hertz);
    int phase = 0;
    for (const auto& [volt, ampere] :
         {std::pair{"voltage_V1_V", "current_I1_A"}, std::pair{"voltage_V2_V", "current_I2_A"},
          std::pair{"voltage_V3_V", "current_I3_A"}}) {
        std::array<double, kParts> volts{};
        std::array<double, kParts> amperes{};
        for (std::size_t i = 0; i < kParts; ++i) {
            const WallTime at = start + length * static_cast<int>(i) / kParts;
            volts[i] = curve.volts + 0.6 * std::sin(hourOf(at) / 3 + phase) -
                       watts[i] / 30'000 * (phase == 1 ? 1.6 : 1) + 0.3 * noise(at.time_since_epoch() / 300s + phase);
            amperes[i] = std::abs(watts[i]) / 3 / volts[i] / 0.957;
        }
        row.extent(volt, volts);
        row.extent(ampere, amperes);
        ++phase;
    }
    row.last("energy_total_ea_pos_Wh", std::llround(counters.imported * 10));
    row.last("energy_total_ea_neg_Wh", std::llround(counters.exported * 10));
    for (std::size_t n = 0; n < 3; ++n) {
        const std::string of = "energy_L" + std::to_string(n + 1);
        row.last((of + "_ea_pos_Wh").c_str(), std::llround(counters.importedOf[n] * 10));
        row.last((of + "_ea_neg_Wh").c_str(), std::llround(counters.exportedOf[n] * 10));
    }
    row.last("phase_sequence", 123);
    const double hour = hourOf(start);
    row.last("tariff_in_progress", hour >= 6 && hour < 22 ? 1 : 2);
    row.rollUp.device = 7;
    row.rollUp.fastAt = start + length - 1s;
    row.rollUp.slowAt = row.rollUp.fastAt;
    return row.rollUp;
}

void require(const DatabaseResult<void>& done) {
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

} // namespace

double madeWatts(const MadeCurve& curve, WallTime at) {
    const double hour = hourOf(at);
    const double peak = curve.kilowatts * 1000;
    if (peak < 0) {
        const double sun = std::max(0.0, std::sin((hour - 7.5) / 9 * kPi));
        return hour > 7.5 && hour < 16.5 ? peak * sun * (0.8 + 0.2 * noise(at.time_since_epoch() / 1800s)) : 0;
    }
    const bool sunday = (at.time_since_epoch() / 24h + 4) % 7 == 0;
    const double work = sunday ? 0.05 : step(6, 0.5, hour) * (1 - step(17.5, 0.4, hour));
    const double lunch = 0.35 * std::exp(-std::pow((hour - 12.2) / 0.4, 2));
    const double level = 0.1 + 0.9 * work * (1 - lunch);
    return peak * level * (1 + 0.09 * noiseAt(curve, at));
}

void makeHistory(DatabaseConnection& connection, const std::vector<MadeCurve>& curves, Tier tier, WallTime from,
                 WallTime to) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        qFatal("%s", qPrintable(transaction.error().detail));
    SampleTables tables(connection);
    const auto length = lengthOf(tier);
    const auto hours = static_cast<double>(length / 1s) / 3600;
    for (const MadeCurve& curve : curves) {
        Counters counters;
        for (WallTime start = startOf(from, length); start < to; start += length) {
            const double watts = madeWatts(curve, start + length / 2);
            counters.add(curve, start, watts * hours);
            if (isGap(start) && length < 1h)
                continue;
            const RollUp rollUp = rollUpOf(curve, start, length, counters);
            const PeriodKey key{curve.point, start, 1};
            require(tier == Tier::Minute ? tables.insert(ClosedMinute{key, {}, rollUp})
                                         : tables.replace(tier, key, rollUp));
        }
    }
    require(transaction->commit());
}

} // namespace countis::test
