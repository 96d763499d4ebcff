// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/energy_sheet.h"

#include "support/catch.h"

#include <numeric>

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kMidnight{std::chrono::seconds{1'790'035'200}}; // 22 September 2026 00:00 UTC
constexpr std::chrono::seconds kPeriod{1};

/// A reading a second before the end of each quarter-hour: `kilowatts(n)` in the n-th one, T2 in the first six hours.
template <typename Kilowatts>
PointLedger ledgerOf(int first, int quarters, const Kilowatts& kilowatts) {
    PointLedger ledger(3 * kPeriod, 15min + 3 * kPeriod);
    std::int64_t t1 = 1'000;
    std::int64_t t2 = 2'000;
    for (int n = first; n <= quarters; ++n) {
        PointReading reading;
        reading.at = kMidnight + n * 15min - 1s;
        reading.device = 1;
        const bool night = n <= 24;
        (night ? t2 : t1) += n == first ? 0 : kilowatts(n - 1) * 2'500;
        reading.tariffInProgress = night ? 2 : 1;
        reading.energies[index(EnergyKind::EaPos)] = {t1 + t2, {t1 / 100 * 100, t2 / 100 * 100}, 0};
        reading.energies[index(EnergyKind::EaNeg)] = {0, {0, 0}, 0};
        reading.energies[index(EnergyKind::Eap)] = {(t1 + t2) * 2, {}, 0};
        ledger.add(reading);
    }
    return ledger;
}

std::vector<WallTime> hours(int count) {
    std::vector<WallTime> boundaries;
    for (int n = 0; n <= count; ++n)
        boundaries.push_back(kMidnight + n * 1h);
    return boundaries;
}

EnergyPrice price() {
    EnergyPrice made;
    made.since = kMidnight - 24h;
    made.currency = "EUR";
    made.perKwh = {261'533, 198'017};
    made.contractedWatts = 90'000;
    return made;
}

} // namespace

TEST_CASE("The rows of a sheet add up to the whole, costs to the hundredth") {
    EnergySheet sheet(hours(24), {price()}, kMidnight + 24h);
    sheet.add({1}, ledgerOf(0, 96, [](int n) { return n % 7; }));
    sheet.add({2}, ledgerOf(0, 96, [](int n) { return 1 + n % 3; }));
    REQUIRE(sheet.rows().size() == 24);
    EnergyAmount sum;
    for (const SheetRow& row : sheet.rows())
        sum += row.of(EnergyKind::EaPos);
    CHECK(sum == sheet.whole().of(EnergyKind::EaPos));
    CHECK(sum.parts[1] > 0);
    CHECK_FALSE(sum.estimated());
    CHECK(sum.most[0] - sum.least[0] <= 4 * 99); // the registers of the tariffs, at the one change of each meter
    EnergyCost cost;
    for (const SheetRow& row : sheet.rows())
        cost += row.cost;
    CHECK(rounded(cost.total()) == rounded(sheet.whole().cost.total()));
    REQUIRE(sheet.shares().size() == 2);
    CHECK(sheet.shares()[0].whole.of(EnergyKind::EaPos).total() +
              sheet.shares()[1].whole.of(EnergyKind::EaPos).total() ==
          sum.total());
    CHECK(powerFactorOf(sheet.whole()) == 0.5);
}

TEST_CASE("The highest quarter-hour is that of all points together") {
    EnergySheet sheet(hours(24), {}, kMidnight + 24h);
    sheet.add({1}, ledgerOf(0, 96, [](int n) { return n == 40 ? 9 : 1; }));
    sheet.add({2}, ledgerOf(0, 96, [](int n) { return n == 60 ? 12 : n == 40 ? 5 : 1; }));
    REQUIRE(sheet.whole().highest);
    CHECK(sheet.whole().highest->start == kMidnight + 40 * 15min);
    CHECK(sheet.whole().highest->watts() == 14'000);
    CHECK(sheet.shares()[1].whole.highest->watts() == 12'000);
    CHECK(sheet.highest(2).size() == 2);
    CHECK(sheet.highest(2)[1].watts() == 13'000);
    CHECK(sheet.whole().quarters == 2 * 96);
    CHECK(sheet.whole().quartersRead == 2 * 96);
    CHECK_FALSE(sheet.whole().cost.priced);
}

TEST_CASE("A quarter-hour in which a point was not read has no maximum and is missing") {
    EnergySheet sheet(hours(24), {}, kMidnight + 24h);
    PointLedger gap(3 * kPeriod, 15min + 3 * kPeriod);
    for (const int n : {0, 1, 2, 10, 11}) {
        PointReading reading;
        reading.at = kMidnight + n * 15min - 1s;
        reading.device = 1;
        reading.tariffInProgress = 1;
        reading.energies[index(EnergyKind::EaPos)] = {n * 1'000, {n * 1'000, 0}, 0};
        gap.add(reading);
    }
    sheet.add({1}, ledgerOf(0, 96, [](int n) { return n == 5 ? 50 : 1; }));
    sheet.add({2}, gap);
    CHECK(sheet.whole().highest->start < kMidnight + 12 * 15min);
    CHECK(sheet.whole().highest->watts() == 1'400);
    CHECK(sheet.rows()[1].quartersRead == 4);
    CHECK(sheet.rows()[1].quarters == 8);
    CHECK(sheet.rows()[1].of(EnergyKind::EaPos).estimated());
    REQUIRE(sheet.shares()[1].events.size() == 1);
    CHECK(sheet.shares()[1].events[0].kind == CounterEvent::Kind::Gap);
}

TEST_CASE("What is to come is not missing, and a meter that came later counts from then on") {
    EnergySheet sheet(hours(24), {}, kMidnight + 6h);
    sheet.add({1}, ledgerOf(4, 24, [](int) { return 1; }));
    CHECK(sheet.whole().quarters == 21); // the one in which it came is not whole
    CHECK(sheet.whole().quartersRead == 20);
    CHECK(sheet.rows()[5].of(EnergyKind::EaPos).total() == 10'000);
    CHECK(sheet.rows()[7].of(EnergyKind::EaPos).total() == 0);
    REQUIRE(sheet.shares()[0].countsFrom);
    CHECK(*sheet.shares()[0].countsFrom == kMidnight + 1h - 1s);
    CHECK(sheet.whole().of(EnergyKind::EaPos).total() == 50'000);
}

TEST_CASE("A sub-meter is taken off its main meter, and what is left adds up") {
    EnergySheet rest(hours(24), {price()}, kMidnight + 24h);
    rest.add({1}, ledgerOf(0, 96, [](int n) { return 5 + n % 7; }));
    rest.add({2}, ledgerOf(0, 96, [](int n) { return 1 + n % 3; }), -1);
    EnergySheet main(hours(24), {price()}, kMidnight + 24h);
    main.add({1}, ledgerOf(0, 96, [](int n) { return 5 + n % 7; }));
    EnergySheet sub(hours(24), {price()}, kMidnight + 24h);
    sub.add({2}, ledgerOf(0, 96, [](int n) { return 1 + n % 3; }));
    for (std::size_t row = 0; row < rest.rows().size(); ++row)
        CHECK(rest.rows()[row].balance() == main.rows()[row].balance() - sub.rows()[row].balance());
    CHECK(rest.whole().balance() == main.whole().balance() - sub.whole().balance());
    CHECK(rest.whole().cost.total() == main.whole().cost.total() - sub.whole().cost.total());
    REQUIRE(rest.whole().highest);
    CHECK(rest.whole().highest->tenths == 2'500 * 10); // 11 kW less 1 kW, at n = 6
    CHECK(rest.whole().quarters == 192);
}

TEST_CASE("A period may be compared with the one before if both are complete, and while it runs, if that one is") {
    const auto one = [](int) { return 1; };
    const std::vector<WallTime> morning{kMidnight, kMidnight + 12h};
    const std::vector<WallTime> evening{kMidnight + 12h, kMidnight + 24h};
    const auto compared = [&](const PointLedger& ledger, WallTime end) {
        EnergySheet now(evening, {}, end);
        EnergySheet before(morning, {}, end);
        now.add({1}, ledger);
        before.add({1}, ledger);
        return comparability(now, before, end);
    };
    CHECK(compared(ledgerOf(0, 96, one), kMidnight + 24h) == Comparability::Comparable);
    CHECK(compared(ledgerOf(1, 96, one), kMidnight + 24h) == Comparability::BeforeIsIncomplete); // 15 min late
    CHECK(compared(ledgerOf(0, 90, one), kMidnight + 24h) == Comparability::IsIncomplete);
    CHECK(compared(ledgerOf(0, 60, one), kMidnight + 20h) == Comparability::Comparable);
    CHECK(comparability(EnergySheet(evening, {}, kMidnight + 24h), EnergySheet(morning, {}, kMidnight + 24h),
                        kMidnight + 24h) == Comparability::BeforeIsIncomplete);
}

TEST_CASE("A power factor is that of the time of which both energies are known") {
    constexpr auto kEaPos = index(EnergyKind::EaPos);
    const auto reading = [](int hour, std::int64_t active, std::optional<std::int64_t> apparent) {
        PointReading one;
        one.at = kMidnight + hour * 1h - 1s;
        one.device = 1;
        one.tariffInProgress = 1;
        one.energies[kEaPos] = {active, {}, {}};
        if (apparent)
            one.energies[index(EnergyKind::Eap)] = {*apparent, {}, {}};
        else
            one.origin = ReadingOrigin::Person;
        return one;
    };
    // Of the first hours a person knows the active energy alone: as much as of all hours after them.
    PointLedger ledger(3 * kPeriod, 1h + 3 * kPeriod);
    for (const PointReading& one : {reading(1, 0, {}), reading(12, 8'000, 50'000), reading(13, 8'800, 51'000),
                                    reading(14, 9'600, 52'000), reading(20, 10'000, 53'000)})
        ledger.add(one);
    EnergySheet sheet(hours(24), {}, kMidnight + 24h);
    sheet.add({1}, ledger);
    CHECK(powerFactorOf(sheet.whole()) == 2'000. / 3'000);
    CHECK_FALSE(powerFactorOf(sheet.rows()[5]));
    CHECK(powerFactorOf(sheet.rows()[12]) == 0.8);
    CHECK(powerFactorOf(sheet.rows()[16]).has_value()); // in a gap both are shared out alike

    // In a gap the one is known better than the other: their shares of an hour do not belong together.
    PointLedger helped(3 * kPeriod, 1h + 3 * kPeriod);
    for (const PointReading& one : {reading(0, 0, 0), reading(10, 9'000, {}), reading(20, 10'000, 20'000)})
        helped.add(one);
    EnergySheet better(hours(24), {}, kMidnight + 24h);
    better.add({1}, helped);
    CHECK_FALSE(powerFactorOf(better.rows()[5]));
    CHECK(powerFactorOf(better.whole()) == 0.5);
}
