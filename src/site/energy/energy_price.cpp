// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/energy_price.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::int64_t kTenthsInKwh = 10'000;
constexpr std::int64_t kTenthsInMwh = 10'000'000;
constexpr std::int64_t kMillionthsInHundredth = 10'000;

/// Rounded to the nearest, half away from zero.
std::int64_t divided(std::int64_t number, std::int64_t by) {
    const std::int64_t half = number < 0 ? -by / 2 : by / 2;
    return (number + half) / by;
}

/// 10^10 tenths (1,000 MWh) at 900 a kWh still fit.
std::int64_t costOf(std::int64_t tenths, std::int64_t perKwh) {
    return divided(tenths * perKwh, kTenthsInKwh);
}

EnergyCost costOf(const ExchangedEnergy& energy, const EnergyPrice& price) {
    const auto& [imported, exported] = energy;
    EnergyCost cost;
    for (std::size_t n = 0; n < kTariffParts; ++n)
        cost.imported[n] = costOf(imported.parts[n], price.perKwh[n]);
    cost.exported = -costOf(exported.total(), price.exportedPerKwh);
    cost.grams = divided(imported.total() * price.gramsPerMwh, kTenthsInMwh);
    return cost;
}

} // namespace

const EnergyPrice* priceAt(std::span<const EnergyPrice> prices, WallTime at) {
    const auto after = std::ranges::upper_bound(prices, at, {}, &EnergyPrice::since);
    return after == prices.begin() ? nullptr : &*(after - 1);
}

std::int64_t contractedAt(std::span<const EnergyPrice> prices, WallTime at) {
    const EnergyPrice* const price = priceAt(prices, at);
    return price == nullptr ? 0 : price->contractedWatts;
}

EnergyCost& EnergyCost::operator+=(const EnergyCost& other) {
    for (std::size_t n = 0; n < kTariffParts; ++n)
        imported[n] += other.imported[n];
    exported += other.exported;
    grams += other.grams;
    priced = priced && other.priced;
    return *this;
}

EnergyCost costBetween(const EnergyBetween& energy, std::span<const EnergyPrice> prices, WallTime from, WallTime to) {
    EnergyCost cost;
    for (WallTime start = from; start < to;) {
        const auto next = std::ranges::upper_bound(prices, start, {}, &EnergyPrice::since);
        const WallTime end = next == prices.end() ? to : std::min(to, next->since);
        if (const EnergyPrice* const price = priceAt(prices, start))
            cost += costOf(energy(start, end), *price);
        else
            cost.priced = false;
        start = end;
    }
    return cost;
}

std::int64_t rounded(std::int64_t millionths) {
    return divided(millionths, kMillionthsInHundredth);
}

} // namespace countis
