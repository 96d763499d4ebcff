// SPDX-License-Identifier: GPL-3.0-or-later
// What roll-ups have to say of samples, reckoned by hand: it knows nothing of how the history makes them.
#pragma once

#include "history/history_sample.h"
#include "history/roll_up.h"
#include "support/catch.h"
#include "test_database.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace countis::test {

inline constexpr const char* kPower = "power_active_P_W";
inline constexpr const char* kImported = "energy_total_ea_pos_Wh";
inline constexpr const char* kTariff1 = "energy_T1_ea_pos_Wh"; // of a block that is read less often

struct Reckoned {
    Extent power;
    std::optional<std::int64_t> imported;
    std::optional<std::int64_t> tariff1;
    Device device;

    void add(const HistorySample& sample) {
        const Readings& readings = *sample.readings;
        if (device != sample.device)
            imported = tariff1 = std::nullopt;
        device = sample.device;
        const auto count = readings.at(Quantity::P, Phase::Sum).count;
        power.min = power.n == 0 ? count : std::min(power.min, count);
        power.max = power.n == 0 ? count : std::max(power.max, count);
        power.sum += count;
        ++power.n;
        imported = readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
        if (sample.blocks.test(index(Block::TariffSummary10)))
            tariff1 = readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1).tenths / 100; // in steps of 10 Wh
    }
};

using Periods = std::map<std::pair<std::int64_t, WallTime>, Reckoned>; // by run and beginning

inline WallTime startOfPeriod(WallTime at, std::chrono::minutes length) {
    const auto minute = std::chrono::floor<std::chrono::minutes>(at);
    return minute - minute.time_since_epoch() % length;
}

inline Extent readOnce(const std::optional<std::int64_t>& count) {
    return count ? Extent{*count, *count, *count, 1} : Extent{};
}

inline void checkValue(TestDatabase& database, Tier tier, PointId point, const Periods& periods, const char* key,
                       auto valueOf) {
    std::map<std::pair<std::int64_t, WallTime>, Extent> found;
    for (const SeriesRow& row : database.rows(tier, key, point))
        found[{row.run, row.time}] = row.values.front();
    CHECK(found.size() == periods.size());
    for (const auto& [period, reckoned] : periods) {
        INFO(key << " in run " << period.first << " at " << period.second.time_since_epoch().count());
        CHECK(found[period] == valueOf(reckoned));
    }
}

/// The periods of a tier are these, with these values.
inline void checkRollUps(TestDatabase& database, Tier tier, PointId point, const Periods& periods) {
    INFO("tier " << info(tier).name << ", point " << point.number);
    checkValue(database, tier, point, periods, kPower, [](const Reckoned& all) { return all.power; });
    checkValue(database, tier, point, periods, kImported, [](const Reckoned& all) { return readOnce(all.imported); });
    if (tier != Tier::Minute) // it has fast blocks only
        checkValue(database, tier, point, periods, kTariff1,
                   [](const Reckoned& all) { return readOnce(all.tariff1); });
}

} // namespace countis::test
