// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/energy_price.h"

#include "support/catch.h"

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kStart{std::chrono::seconds{1'790'000'000}};

EnergyPrice price(WallTime since, TariffParts perKwh, std::int64_t exported) {
    EnergyPrice made;
    made.since = since;
    made.currency = "EUR";
    made.perKwh = perKwh;
    made.exportedPerKwh = exported;
    made.gramsPerMwh = 56'000;
    return made;
}

/// 1 kWh of each tariff an hour, and half a kWh exported.
ExchangedEnergy steady(WallTime from, WallTime to) {
    const std::int64_t hours = (to - from) / 1h;
    ExchangedEnergy energy;
    energy.first.parts = {hours * 10'000, hours * 10'000};
    energy.second.parts = {hours * 5'000, 0};
    return energy;
}

} // namespace

TEST_CASE("The cost of a month is the energy of each tariff at its price, less what is exported") {
    // Ea+ T1 15,252.34 kWh, T2 3,787.64 kWh, Ea− 1,437.85 kWh.
    ExchangedEnergy month;
    month.first.parts = {152'523'400, 37'876'400};
    month.second.parts = {14'378'500, 0};
    const std::vector<EnergyPrice> prices{price(kStart, {261'500, 198'000}, 78'600)};
    const EnergyCost cost = costBetween([&](WallTime, WallTime) { return month; }, prices, kStart, kStart + 745h);
    CHECK(rounded(cost.imported[0]) == 398'849);
    CHECK(rounded(cost.imported[1]) == 74'995);
    CHECK(rounded(cost.exported) == -11'302);
    CHECK(cost.priced);
    CHECK(cost.grams == 1'066'239); // 19,039.98 kWh at 56 g
}

TEST_CASE("Each part of an interval has the price of its time") {
    const std::vector<EnergyPrice> prices{price(kStart, {200'000, 100'000}, 0),
                                          price(kStart + 10h, {300'000, 100'000}, 50'000)};
    const EnergyCost cost = costBetween(steady, prices, kStart + 8h, kStart + 12h);
    CHECK(cost.imported == TariffParts{2 * 200'000 + 2 * 300'000, 400'000});
    CHECK(cost.exported == -50'000);
    CHECK(priceAt(prices, kStart + 10h) == &prices[1]);
    CHECK(priceAt(prices, kStart + 10h - 1ms) == prices.data());
}

TEST_CASE("Before the first price nothing is priced, and the cost says so") {
    const std::vector<EnergyPrice> prices{price(kStart, {200'000, 100'000}, 0)};
    CHECK(priceAt(prices, kStart - 1ms) == nullptr);
    const EnergyCost cost = costBetween(steady, prices, kStart - 2h, kStart + 1h);
    CHECK_FALSE(cost.priced);
    CHECK(cost.total() == 300'000);
    CHECK_FALSE(costBetween(steady, {}, kStart, kStart + 1h).priced);
}

TEST_CASE("Hundredths are rounded half away from zero") {
    CHECK(rounded(5'000) == 1);
    CHECK(rounded(4'999) == 0);
    CHECK(rounded(-5'000) == -1);
    CHECK(rounded(-4'999) == 0);
}
