// SPDX-License-Identifier: GPL-3.0-or-later
// What energy costs, and from when on. Money is a whole number of millionths of its currency: prices have four
// decimals, and their products with 0.1 Wh stay exact.
#pragma once

#include "site/energy/energy_ledger.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace countis {

struct EnergyPrice {
    WallTime since{};     // the beginning of a day of the site
    std::string currency; // ISO 4217: "EUR"
    TariffParts perKwh{}; // of imported active energy by tariff, in millionths; taxes as the user enters them
    std::int64_t exportedPerKwh = 0;  // paid for exported active energy, in millionths
    std::int64_t gramsPerMwh = 0;     // CO2 of imported active energy
    std::int64_t contractedWatts = 0; // the power that the contract allows; 0: none

    bool operator==(const EnergyPrice&) const = default;
};

/// The price at a time: `prices` are in the order of time. nullptr: none is valid yet.
const EnergyPrice* priceAt(std::span<const EnergyPrice> prices, WallTime at);
/// The power that the contract allows at this time, in W; 0: none.
std::int64_t contractedAt(std::span<const EnergyPrice> prices, WallTime at);

/// In millionths of the currency; exported is what is paid for it, with a minus.
struct EnergyCost {
    TariffParts imported{};
    std::int64_t exported = 0;
    std::int64_t grams = 0; // of CO2
    bool priced = true;     // a price was valid all the time

    std::int64_t total() const { return imported[0] + imported[1] + exported; }
    EnergyCost& operator+=(const EnergyCost& other);
    bool operator==(const EnergyCost&) const = default;
};

/// Imported and exported energy in [from, to).
using ExchangedEnergy = std::pair<EnergyAmount, EnergyAmount>;
using EnergyBetween = std::function<ExchangedEnergy(WallTime from, WallTime to)>;

/// Each part of the interval at the price of its time.
EnergyCost costBetween(const EnergyBetween& energy, std::span<const EnergyPrice> prices, WallTime from, WallTime to);

/// In hundredths of the currency, half a hundredth away from zero.
std::int64_t rounded(std::int64_t millionths);

} // namespace countis
