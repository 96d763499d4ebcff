// SPDX-License-Identifier: GPL-3.0-or-later
// Totals that go on as a meter counts, and totals that cannot.
#include "site/alarms/counter_watch.h"

#include "support/catch.h"

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr PointId kPump{1};

struct Counted {
    CounterWatch watch;
    Instant now{1h};

    /// Whether it is an anomaly: Ea+ ∑ in tenths of a Wh, a second after the reading before.
    bool isOdd(std::int64_t tenths, const std::string& serial = "A", std::chrono::seconds later = 1s) {
        now += later;
        Readings readings;
        readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths = tenths;
        readings.blocks[index(Block::EnergyTotal)] = {{now, {}}, Quality::Good};
        return watch.take(kPump, serial, readings);
    }
};

} // namespace

TEST_CASE("a counter that grows by what a meter can count is no anomaly, nor is its roll-over") {
    Counted counter;
    CHECK_FALSE(counter.isOdd(kRollOverTenths - 20)); // the first one
    CHECK_FALSE(counter.isOdd(kRollOverTenths - 1));
    CHECK_FALSE(counter.isOdd(30));
    CHECK_FALSE(counter.isOdd(30));
}

TEST_CASE("a counter that went back or jumped is an anomaly once") {
    Counted counter;
    CHECK_FALSE(counter.isOdd(1'000'000));
    CHECK(counter.isOdd(0)); // as after a power cut
    CHECK_FALSE(counter.isOdd(5));
    CHECK(counter.isOdd(1'000'000));
    CHECK_FALSE(counter.isOdd(1'000'005));
    CHECK_FALSE(counter.isOdd(1'500'000, "A", 24h)); // counted while nobody read the meter
}

TEST_CASE("the first counter is compared with the one from before the watch began") {
    Counted counter;
    counter.watch.resume(kPump, "A", counter.now - 1h, {1'000'000, 0});
    SECTION("as a meter counts in that hour") {
        CHECK_FALSE(counter.isOdd(1'050'000));
    }
    SECTION("which began anew") {
        CHECK(counter.isOdd(920));
    }
    SECTION("of another device") {
        CHECK_FALSE(counter.isOdd(920, "B"));
    }
    SECTION("not of one that the watch knows") {
        CHECK_FALSE(counter.isOdd(1'050'000));
        counter.watch.resume(kPump, "A", counter.now, {9'000'000, 0});
        CHECK_FALSE(counter.isOdd(1'050'001));
    }
}

TEST_CASE("the first counter of another device, and of a point that was forgotten, is no anomaly") {
    Counted counter;
    CHECK_FALSE(counter.isOdd(1'000'000));
    CHECK_FALSE(counter.isOdd(7, "B"));
    counter.watch.forget(kPump);
    CHECK_FALSE(counter.isOdd(3, "B"));
}
