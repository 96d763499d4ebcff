// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/energy_ledger.h"

#include "support/catch.h"

using namespace countis;
using namespace std::chrono_literals;
using Kind = CounterEvent::Kind;

namespace {

constexpr WallTime kStart{std::chrono::seconds{1'790'000'000}};
constexpr LedgerRules kRules{3min, 18min, 100, false};

/// A reading `minutes` after the start. The registers of the tariffs know 10 Wh, as those of Ea+.
CounterReading reading(int minutes, std::int64_t t1, std::int64_t t2, int tariff = 1) {
    CounterReading one;
    one.at = kStart + std::chrono::minutes{minutes};
    one.device = 7;
    one.total = (t1 + t2) % kRollOverTenths;
    one.tariffs = {t1 / 100 * 100 % kRollOverTenths, t2 / 100 * 100 % kRollOverTenths};
    one.tariffInProgress = static_cast<std::uint8_t>(tariff);
    return one;
}

EnergyLedger ledgerOf(std::initializer_list<CounterReading> readings, const LedgerRules& rules = kRules) {
    EnergyLedger ledger(rules);
    for (const CounterReading& one : readings)
        ledger.add(one);
    return ledger;
}

EnergyAmount between(const EnergyLedger& ledger, int from, int to) {
    return ledger.between(kStart + std::chrono::minutes{from}, kStart + std::chrono::minutes{to});
}

std::vector<Kind> kindsOf(const EnergyLedger& ledger) {
    std::vector<Kind> kinds;
    kinds.reserve(ledger.events().size());
    for (const CounterEvent& event : ledger.events())
        kinds.push_back(event.kind);
    return kinds;
}

} // namespace

TEST_CASE("The energy of an interval is the difference of the registers at its boundaries") {
    const EnergyLedger ledger =
        ledgerOf({reading(0, 5'000, 0), reading(15, 5'123, 0), reading(30, 5'123, 40, 2), reading(45, 5'123, 99, 2)});
    const EnergyAmount first = between(ledger, 0, 15);
    CHECK(first.parts == TariffParts{123, 0});
    CHECK_FALSE(first.partsEstimated());
    CHECK(between(ledger, 30, 45).parts == TariffParts{0, 59});
    CHECK(between(ledger, 0, 45).total() == 222);
    CHECK(ledger.events().empty());
}

TEST_CASE("A boundary takes the last reading before it while that is fresh") {
    const EnergyLedger ledger = ledgerOf({reading(0, 100, 0), reading(14, 200, 0), reading(29, 300, 0)});
    CHECK(between(ledger, 0, 15).total() == 100);
    CHECK(ledger.isRead(kStart + 17min));
    CHECK_FALSE(ledger.isRead(kStart + 17min + 1ms));
}

TEST_CASE("Within a gap the energy is shared out evenly, exact in sum and within bounds") {
    const EnergyLedger ledger = ledgerOf({reading(0, 1'000, 0), reading(100, 2'000, 0)});
    const EnergyAmount part = between(ledger, 30, 50);
    CHECK(part.total() == 200);
    CHECK(part.estimated());
    CHECK(part.leastTotal == 0);
    CHECK(part.mostTotal == 1'000);
    CHECK(between(ledger, 0, 100).total() == 1'000);
    CHECK_FALSE(between(ledger, 0, 100).estimated());
    CHECK(kindsOf(ledger) == std::vector{Kind::Gap});
    std::int64_t sum = 0;
    for (int minute = 0; minute < 100; minute += 7)
        sum += between(ledger, minute, std::min(100, minute + 7)).total();
    CHECK(sum == 1'000);
}

TEST_CASE("Nothing was used in a gap: its split is not an estimate") {
    const EnergyLedger ledger = ledgerOf({reading(0, 1'000, 0), reading(100, 1'000, 0)});
    CHECK_FALSE(between(ledger, 30, 50).estimated());
}

TEST_CASE("Across a change of the tariff its registers bound the split") {
    // T1 goes from 1,050 to 1,310, T2 from 990 to 1,130.
    const EnergyLedger ledger = ledgerOf({reading(0, 1'050, 990, 1), reading(15, 1'310, 1'130, 2)});
    const EnergyAmount amount = between(ledger, 0, 15);
    CHECK(amount.total() == 400);
    CHECK(amount.least[0] <= 260);
    CHECK(amount.most[0] >= 260);
    CHECK(amount.most[0] - amount.least[0] <= 198);
    CHECK(amount.parts[0] >= amount.least[0]);
    CHECK(amount.parts[0] <= amount.most[0]);
    CHECK(amount.parts[1] == 400 - amount.parts[0]);
    CHECK_FALSE(amount.estimated());
    CHECK(amount.partsEstimated());
}

TEST_CASE("A tariff that was in progress in a gap only is found by its register") {
    const EnergyLedger ledger = ledgerOf({reading(0, 1'000, 0, 1), reading(600, 1'600, 2'000, 1)});
    CHECK(between(ledger, 0, 600).parts == TariffParts{600, 2'000});
    const EnergyLedger none = ledgerOf({reading(0, 1'000, 0, 1), reading(600, 3'000, 0, 1)});
    CHECK(between(none, 0, 600).parts == TariffParts{2'000, 0});
    CHECK(between(none, 0, 600).most[1] == 99); // what its register may hold beyond 10 Wh
}

TEST_CASE("Registers of the tariffs that were read at another time do not lose energy") {
    CounterReading late = reading(15, 5'900, 0, 2);
    late.tariffs = {5'000, 0}; // as a minute before
    const EnergyLedger ledger = ledgerOf({reading(0, 5'000, 0, 1), late, reading(30, 5'900, 100, 2)});
    CHECK(between(ledger, 0, 30).total() == 1'000);
}

TEST_CASE("A register that rolls over goes on") {
    const EnergyLedger ledger =
        ledgerOf({reading(0, kRollOverTenths - 50, 0), reading(15, kRollOverTenths + 150, 0)});
    CHECK(between(ledger, 0, 15).parts == TariffParts{200, 0});
    CHECK(kindsOf(ledger) == std::vector{Kind::RollOver});
}

TEST_CASE("A register that rolled over twice in years is known by its counter") {
    constexpr int kFiveYears = 5 * 365 * 24 * 60;
    CounterReading before = reading(0, 1'000, 0);
    CounterReading after = reading(kFiveYears, 2'000, 0);
    before.rollOvers = 255;
    after.rollOvers = 1;
    CHECK(between(ledgerOf({before, after}), 0, kFiveYears).total() == 2 * kRollOverTenths + 1'000);
    after.rollOvers = 255;
    CHECK(between(ledgerOf({before, after}), 0, kFiveYears).total() == 1'000);
}

TEST_CASE("The counter of roll-overs may be read before or after the register") {
    CounterReading before = reading(0, kRollOverTenths - 50, 0);
    CounterReading after = reading(15, kRollOverTenths + 50, 0);
    before.rollOvers = after.rollOvers = 3;
    CounterReading next = reading(30, kRollOverTenths + 80, 0);
    next.rollOvers = 4;
    CHECK(between(ledgerOf({before, after, next}), 0, 30).total() == 130);
}

TEST_CASE("A reading of zero or a backward one is rejected, and listed") {
    for (const std::int64_t wrong : {std::int64_t{0}, std::int64_t{49'000}, std::int64_t{9'000'000'000}}) {
        INFO(wrong);
        const EnergyLedger ledger = ledgerOf({reading(0, 50'000, 0), reading(15, wrong, 0), reading(30, 51'000, 0)});
        CHECK(between(ledger, 0, 30).total() == 1'000);
        CHECK(between(ledger, 0, 30).estimated() == false);
        CHECK(between(ledger, 0, 15).estimated());
        CHECK(kindsOf(ledger) == std::vector{Kind::Rejected, Kind::Gap});
        CHECK(ledger.events().front().tenths == wrong);
    }
}

TEST_CASE("Three rejected readings that follow each other are a counter that has begun anew") {
    const EnergyLedger ledger = ledgerOf(
        {reading(0, 50'000, 0), reading(15, 10, 0), reading(30, 20, 0), reading(45, 35, 0), reading(60, 50, 0)});
    CHECK(kindsOf(ledger) == std::vector{Kind::Restart});
    CHECK(between(ledger, 15, 60).total() == 40);
    CHECK_FALSE(between(ledger, 15, 60).incomplete);
    CHECK(between(ledger, 0, 60).total() == 40);
    CHECK(between(ledger, 0, 60).incomplete);
    const EnergyLedger scattered = ledgerOf(
        {reading(0, 50'000, 0), reading(15, 10, 0), reading(30, 5, 0), reading(45, 2, 0), reading(60, 50'100, 0)});
    CHECK(kindsOf(scattered) == std::vector{Kind::Rejected, Kind::Rejected, Kind::Rejected, Kind::Gap});
}

TEST_CASE("What an exchanged meter measured unseen is missing, unless its last reading was entered") {
    CounterReading other = reading(30, 8, 0);
    other.device = 8;
    const EnergyLedger unseen = ledgerOf({reading(0, 5'000, 0), reading(15, 5'100, 0), other});
    CHECK(between(unseen, 0, 30).total() == 100);
    CHECK(between(unseen, 0, 30).incomplete);
    CHECK_FALSE(between(unseen, 0, 15).incomplete);
    CHECK(kindsOf(unseen) == std::vector{Kind::Exchange});

    CounterReading last = reading(25, 5'170, 0);
    CounterReading first = reading(25, 0, 0);
    first.device = 8;
    last.origin = first.origin = ReadingOrigin::Person;
    const EnergyLedger entered = ledgerOf({reading(0, 5'000, 0), reading(15, 5'100, 0), last, first, other});
    CHECK(between(entered, 0, 30).total() == 178);
    CHECK_FALSE(between(entered, 0, 30).incomplete);
    CHECK(between(entered, 0, 30).entered);
    CHECK_FALSE(between(entered, 0, 15).entered);
}

TEST_CASE("A partial meter that was reset goes on from 0") {
    LedgerRules rules = kRules;
    rules.resets = true;
    const EnergyLedger ledger = ledgerOf({reading(0, 5'000, 0), reading(15, 30, 0), reading(30, 80, 0)}, rules);
    CHECK(between(ledger, 15, 30).total() == 50);
    CHECK(between(ledger, 0, 30).total() == 80);
    CHECK(between(ledger, 0, 30).incomplete);
    CHECK(kindsOf(ledger) == std::vector{Kind::Reset});
}

TEST_CASE("An interval that begins before all readings or ends after them is incomplete") {
    const EnergyLedger ledger = ledgerOf({reading(60, 1'000, 0), reading(75, 1'100, 0)});
    CHECK(between(ledger, 0, 75).total() == 100);
    CHECK(between(ledger, 0, 75).incomplete);
    CHECK_FALSE(between(ledger, 60, 75).incomplete);
    CHECK(between(ledger, 60, 120).incomplete);
    CHECK(between(EnergyLedger(kRules), 0, 60).incomplete);
    CHECK(between(ledger, 75, 75) == EnergyAmount{});
}

TEST_CASE("Amounts of meters are added, and subtracted as a balance") {
    const EnergyLedger main = ledgerOf({reading(0, 0, 0), reading(100, 1'000, 0)});
    const EnergyLedger sub = ledgerOf({reading(0, 0, 0), reading(15, 100, 0), reading(30, 200, 0)});
    const EnergyAmount rest = between(main, 0, 30) - between(sub, 0, 30);
    CHECK(rest.total() == 100);
    CHECK(rest.leastTotal == -200);
    CHECK(rest.mostTotal == 800);
    CHECK((between(sub, 0, 15) + between(sub, 15, 30)) == between(sub, 0, 30));
}

namespace {

/// As a person reads the display: the total alone.
CounterReading entered(int minutes, std::int64_t total) {
    CounterReading one;
    one.at = kStart + std::chrono::minutes{minutes};
    one.device = 7;
    one.total = total;
    one.origin = ReadingOrigin::Person;
    return one;
}

} // namespace

TEST_CASE("The registers of the tariffs around a reading that was entered bound its split") {
    const EnergyLedger without = ledgerOf({reading(0, 50'000, 20'000), reading(600, 56'000, 22'000)});
    const EnergyLedger with = ledgerOf(
        {reading(0, 50'000, 20'000), entered(300, 74'000), entered(400, 76'000), reading(600, 56'000, 22'000)});
    const EnergyAmount whole = between(with, 0, 600);
    CHECK(whole.parts == TariffParts{6'000, 2'000});
    CHECK(whole.least == between(without, 0, 600).least);
    CHECK(whole.most == between(without, 0, 600).most);
    CHECK(whole.entered);
    const EnergyAmount half = between(with, 0, 300);
    CHECK(half.total() == 4'000);
    CHECK(half.parts == TariffParts{3'000, 1'000});
    CHECK(half.least[0] <= 2'000); // all of T2 may be in it
    CHECK(half.most == TariffParts{4'000, whole.most[1]});
    CHECK_FALSE(half.estimated());
    CHECK(half + between(with, 300, 600) == [&] {
        EnergyAmount sum = whole;
        const EnergyAmount rest = between(with, 300, 600);
        for (std::size_t n = 0; n < kTariffParts; ++n) {
            sum.least[n] = half.least[n] + rest.least[n];
            sum.most[n] = half.most[n] + rest.most[n];
        }
        return sum;
    }());
}

TEST_CASE("Energy that begins or ends with a reading that was entered rests on it") {
    const EnergyLedger ledger = ledgerOf({reading(0, 1'000, 0), entered(60, 1'500), reading(75, 1'600, 0)});
    CHECK(between(ledger, 0, 60).entered);
    CHECK(between(ledger, 60, 75).entered);
    CHECK(between(ledger, 30, 75).entered);
    const EnergyLedger later = ledgerOf({entered(0, 900), reading(15, 1'000, 0), reading(30, 1'100, 0)});
    CHECK_FALSE(between(later, 15, 30).entered);
}

TEST_CASE("A reading that contradicts those around it is told from one that fits") {
    using Why = Contradiction::Kind;
    const EnergyLedger ledger = ledgerOf({reading(0, 5'000, 0), reading(15, 5'200, 0), reading(600, 9'000, 0)});
    const auto against = [&](const CounterReading& one) { return ledger.contradiction(one); };
    CHECK_FALSE(against(entered(300, 5'200)));
    CHECK_FALSE(against(entered(300, 9'000)));
    REQUIRE(against(entered(300, 5'199)));
    CHECK(against(entered(300, 5'199))->kind == Why::BelowEarlier);
    CHECK(against(entered(300, 5'199))->other == reading(15, 5'200, 0));
    CHECK_FALSE(against(entered(300, 5'199))->mayBeRollOver);
    CHECK(against(entered(300, 9'001))->kind == Why::AboveLater);
    CHECK(against(entered(300, 9'001))->other == reading(600, 9'000, 0));
    CHECK(against(entered(700, 8'999))->kind == Why::BelowEarlier);
    CHECK(against(entered(700, 900'000'000'000))->kind == Why::FarAboveEarlier);
    CHECK(against(entered(-1, 5'001))->kind == Why::AboveLater);
    CHECK_FALSE(against(entered(-60, 4'000)));
    CounterReading other = entered(300, 3); // of another meter
    other.device = 8;
    CHECK_FALSE(against(other));
}

TEST_CASE("After years a register may have rolled over, and below an earlier one it asks") {
    const EnergyLedger ledger = ledgerOf({reading(0, kRollOverTenths - 10, 0)});
    const auto later = ledger.contradiction(entered(60, 500));
    REQUIRE(later);
    CHECK(later->mayBeRollOver);
}
