// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of docs/time.md, whole: over a day, 86,400 seconds of samples against the same day from phasors. It
// takes some 15 s of CPU time optimised and several minutes under the sanitizers, where it is left out.
#include "engine_pair.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::sim;
using namespace countis::test;

namespace {

constexpr double kHour = 3600;

/// An office from midnight on.
Load dayLoad() {
    Load load = *builtinLoad("office");
    load.startHour = 0;
    std::erase_if(load.appliances, [](const Appliance& appliance) { return appliance.phases[0]; });
    load.drift.frequency = 0.05;
    return load;
}

/// Events on L1: export, capacitive, starting current, no load; a lost phase, reversed sequence, another frequency,
/// noise.
std::vector<Change> dayEvents() {
    return {{2 * kHour, {{SettingKey::V2, 0}}},
            {3 * kHour + 0.4, {{SettingKey::V2, 230}}},
            {5 * kHour, {{SettingKey::Frequency, 50.6}}},
            {6 * kHour, {{SettingKey::Frequency, 49.4}, {SettingKey::Noise, 1}}},
            {8 * kHour + 0.7, {{SettingKey::Phi1, 165}}},
            {12 * kHour, {{SettingKey::Phi1, -35}, {SettingKey::Noise, 0.05}}},
            {14 * kHour, {{SettingKey::Sequence, 132}}},
            {15 * kHour, {{SettingKey::Sequence, 123}}},
            {18 * kHour, {{SettingKey::I1, 0.05}}},
            {20 * kHour, {{SettingKey::I1, 0}}},
            {22 * kHour, {{SettingKey::I1, 14}, {SettingKey::Phi1, 20}}}};
}

} // namespace

TEST_CASE("Over a whole day the engines agree within 0.01 % on every quantity and every register") {
    EnginePair pair(dayLoad(), dayEvents());
    for (int hour = 0; hour < 24; ++hour) {
        const std::uint8_t tariff = hour < 6 || hour >= 22 ? 2 : 1;
        pair.sampledMeter.apply(SetTariff{tariff});
        pair.phasorMeter.apply(SetTariff{tariff});
        pair.run(3600);
        CHECK(brokenIdentity(pair.sampledMeter.readings()).empty());
        CHECK(brokenIdentity(pair.phasorMeter.readings()).empty());
    }
    CHECK(pair.sampled.seconds() == 86'400);
    CHECK(pair.fromPhasors.seconds() == 86'400);
    const auto quantity = pair.worstQuantity();
    WARN("of the quantities, " << quantity.name << " differs most: " << quantity.difference * 100 << " %");
    CHECK(quantity.difference < 1e-4);
    const auto reg = pair.worstRegister(1);
    WARN("of the registers, " << reg.name << " differs most: " << reg.difference * 100 << " %");
    CHECK(reg.difference < 1e-4);
    // It was a day worth comparing: both tariffs, and both directions on L1.
    for (const Tariff tariff : {Tariff::T1, Tariff::T2})
        CHECK(pair.phasorMeter.readings().at(EnergyKind::EaPos, Phase::Sum, tariff).tenths > 100'000);
    CHECK(pair.phasorMeter.readings().at(EnergyKind::EaNeg, Phase::L1, Tariff::Total).tenths > 10'000);
}
