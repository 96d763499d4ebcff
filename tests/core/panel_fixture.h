// SPDX-License-Identifier: GPL-3.0-or-later
// Readings of one moment, chosen so that every page of the display differs from every other.
#pragma once

#include "core/device/front_panel.h"

namespace countis::test {

constexpr Instant kStart{std::chrono::hours(1)};

inline Energy known(std::int64_t tenths, std::int32_t step = 1) {
    return {.tenths = tenths, .step = step, .quality = Quality::Good};
}

inline void setEnergies(Readings& readings) {
    for (std::size_t tariff = 0; tariff < kTariffs; ++tariff)
        for (std::size_t phase = 0; phase < kEnergyPhases; ++phase)
            for (std::size_t kind = 0; kind < kEnergyKinds; ++kind) {
                // 1tpk.kk kWh with t = tariff, p = phase, kk = kind: what is on the page is in the number.
                const auto digits = static_cast<std::int64_t>(100'000 + tariff * 10'000 + phase * 1'000 + kind * 111);
                readings.energy[tariff][phase][kind] = known(digits * 100 + 99);
            }
    for (std::size_t meter = 0; meter < kPartialMeters; ++meter)
        readings.partial[meter] = known(static_cast<std::int64_t>(200'000 + meter * 111) * 100 + 99);
    readings.balanceActive = known(-1'842'50);
    readings.balanceReactive = known(12'345'678'99);
}

/// An office with some PV on L3: L1 inductive, L2 capacitive, L3 exports in quadrant II.
inline void setInstants(Readings& readings) {
    const auto put = [&](Quantity quantity, std::array<std::int32_t, 4> counts) {
        for (std::size_t phase = 0; phase < counts.size(); ++phase)
            readings.instant[index(quantity)][phase] = {counts[phase], Quality::Good};
    };
    put(Quantity::V, {23'012, 22'987, 23'105, 23'035});
    put(Quantity::U, {39'812, 39'905, 40'004, 39'907});
    put(Quantity::I, {12'345, 8'765, 10'004, 10'371});
    put(Quantity::P, {270, 198, -225, 243});
    put(Quantity::Q, {86, -35, 55, 106});
    put(Quantity::S, {284, 201, 231, 265});
    put(Quantity::PF, {951, -985, -974, 917});
    readings.at(Quantity::F, Phase::Sum) = {50'014, Quality::Good};
    readings.sequence = PhaseSequence::Order123;
    readings.sequenceQuality = Quality::Good;
}

inline Readings officeReadings() {
    Readings readings;
    setEnergies(readings);
    setInstants(readings);
    readings.tariffInProgress = 1;
    readings.tariffQuality = Quality::Good;
    readings.identity.extendedName = "COUNTIS E28";
    readings.identity.softwareVersion = 103;
    readings.identity.versionMajor = 2;
    readings.identity.versionMinor = 17;
    readings.device.partialRunning.emplace().fill(true);
    readings.device.pulseOutputOn = false;
    readings.device.malfunction = false;
    readings.device.checksumMetrological = 0xAB12;
    readings.device.checksumNonMetrological = 0x3CDE;
    return readings;
}

inline PanelState atPage(Menu menu, std::size_t page) {
    PanelState state;
    state.menu = menu;
    state.page = static_cast<std::uint8_t>(page);
    return state;
}

/// The page of rt that shows this.
inline PanelState realtimePage(Quantity quantity, Phase phase) {
    const auto all = pages(Menu::Rt);
    for (std::size_t page = 0; page < all.size(); ++page) {
        const auto* instant = std::get_if<InstantPage>(&all[page]);
        if (instant != nullptr && instant->quantity == quantity && instant->phase == phase)
            return atPage(Menu::Rt, page);
    }
    return {};
}

} // namespace countis::test
