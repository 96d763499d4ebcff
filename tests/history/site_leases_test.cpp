// SPDX-License-Identifier: GPL-3.0-or-later
// What a collector knows of its leases.
#include "history/leases/lease_store.h"
#include "history/leases/life_watch.h"
#include "history/leases/live_readings.h"
#include "history/leases/site_leases.h"
#include "history/sample_fixtures.h"
#include "support/catch.h"
#include "test_database.h"

#include <array>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("The clock of the server is known as exactly as its fastest answer") {
    ManualClock local({Instant{10s}, WallTime{5s}});
    ServerClock server(local);
    CHECK_FALSE(server.isKnown());
    CHECK(server.now().wall == WallTime{5s});
    server.measured(Instant{10s}, WallTime{1000s}, Instant{12s});
    CHECK(server.wallOf(Instant{11s}) == WallTime{1000s});
    server.measured(Instant{20s}, WallTime{1009s + 950ms}, Instant{20s + 100ms}); // within what was known
    CHECK(server.wallOf(Instant{20s}) == WallTime{1009s + 850ms});
    server.measured(Instant{30s}, WallTime{1018s}, Instant{30s}); // the server's clock was set back
    CHECK(server.wallOf(Instant{31s}) == WallTime{1019s});
    CHECK(server.now().wall == WallTime{998s}); // the local wall clock counts for nothing
}

TEST_CASE("An epoch covers what was read from its beginning until the next one begins") {
    const ManualClock local;
    SiteLeases leases(local);
    CHECK(leases.setHeld({{kPoint, 4, kTwoOClock}}));
    CHECK_FALSE(leases.setHeld({{kPoint, 4, kTwoOClock}}));
    CHECK(leases.holds(kPoint));
    CHECK(leases.covers(kPoint, kTwoOClock + 1h));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 1ms));
    leases.end(kPoint, 4, kTwoOClock + 10s);
    CHECK(leases.covers(kPoint, kTwoOClock + 10s - 1ms));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock + 10s));
    CHECK(leases.open().empty());
    CHECK(leases.setHeld({}));
    CHECK(leases.setHeld({{kPoint, 6, kTwoOClock + 30s}, {kSitePoint, 2, kTwoOClock}}));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock + 20s)); // another held it
    CHECK(leases.covers(kPoint, kTwoOClock + 5s));
    CHECK(leases.covers(kPoint, kTwoOClock + 30s));
    CHECK(leases.holdsSite());
}

TEST_CASE("An epoch goes on when the clock of the server is set back to before its beginning") {
    ManualClock local({Instant{10s}, WallTime{}});
    SiteLeases leases(local);
    leases.clock().measured(Instant{10s}, kTwoOClock, Instant{10s});
    leases.setHeld({{kPoint, 4, kTwoOClock}});
    leases.clock().measured(Instant{10s}, kTwoOClock - 20s, Instant{10s});
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 19s));
    leases.followClock();
    leases.setHeld({{kPoint, 4, kTwoOClock}}); // as the database has it
    CHECK(leases.covers(kPoint, kTwoOClock - 19s));
    CHECK(leases.covers(kPoint, kTwoOClock + 1s));
    CHECK_FALSE(leases.covers(kPoint, kTwoOClock - 21s));
}

TEST_CASE("A collector that says nothing is dead though the clock of the server was set back") {
    LifeWatch watch(6s);
    const Instant begin{1h};
    const auto deadAt = [&](WallTime until, std::chrono::seconds passed) {
        const std::array seen{SeenCollector{7, until}};
        return !watch.dead(seen, kTwoOClock + passed, begin + passed).empty();
    };
    SECTION("it has died") {
        CHECK_FALSE(deadAt(kTwoOClock + 1h, 0s));
        CHECK_FALSE(deadAt(kTwoOClock + 1h, 5s));
        CHECK(deadAt(kTwoOClock + 1h, 6s));
    }
    SECTION("it lives, and says so by the new time") {
        CHECK_FALSE(deadAt(kTwoOClock + 1h, 0s));
        for (auto passed = 1s; passed < 20s; ++passed)
            CHECK_FALSE(deadAt(kTwoOClock + passed + 6s, passed));
    }
    SECTION("it has died, and its time runs out") {
        for (auto passed = 0s; passed < 20s; ++passed)
            CHECK_FALSE(deadAt(kTwoOClock + 6s, passed));
    }
}

TEST_CASE("With the site's lease, requests are answered about points that nobody holds") {
    const ManualClock local;
    SiteLeases leases(local);
    leases.setHeld({{kPoint, 1, kTwoOClock}});
    CHECK(leases.answersFor(kPoint));
    CHECK_FALSE(leases.answersFor({99}));
    leases.setHeld({{kPoint, 1, kTwoOClock}, {kSitePoint, 1, kTwoOClock}});
    leases.setOthers({{98}});
    CHECK(leases.answersFor({99}));
    CHECK_FALSE(leases.answersFor({98}));
}

TEST_CASE("Live readings are what they were, with their ages and the state of the link") {
    Readings readings = readingsAt(kTwoOClock, 42, 7000);
    readings.blocks[index(Block::Metrology)].freshFor = 3s;
    readings.identity.extendedName = "COUNTIS E28";
    readings.identity.serialOrder = 12;
    readings.blocks[index(Block::Identification)] = {{Instant{}, kTwoOClock - 1h}, Quality::Good};
    const auto wallOf = [](Instant mono) {
        return WallTime(std::chrono::floor<std::chrono::milliseconds>(mono.time_since_epoch())) + 5s;
    };
    const auto monoOf = [](WallTime wall) { return Instant{wall.time_since_epoch() - 5s}; };
    const LiveLink link{4, 1, "no answer"};
    const std::string bytes = encodeLive(readings, link, wallOf);
    CHECK(bytes.size() < 400);
    const auto live = decodeLive(bytes, monoOf);
    REQUIRE(live);
    CHECK(live->link == link);
    CHECK(live->readings.at(Quantity::P, Phase::Sum) == Value{42, Quality::Good});
    CHECK(live->readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths == 7000);
    CHECK(serialOf(live->readings.identity) == serialOf(readings.identity));
    const BlockSample& metrology = live->readings.blocks[index(Block::Metrology)];
    CHECK(metrology.time.mono == Instant{kTwoOClock.time_since_epoch()});
    CHECK(metrology.freshFor == 3s);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decodeLive(std::string_view(bytes).substr(0, size), monoOf));
}

TEST_CASE("A file of SQLite knows no collectors that share it") {
    if (TestDatabase::isOnServer())
        return;
    TestDatabase database;
    CHECK_FALSE(registerCollector(database.connection(), QStringLiteral("test")));
    CHECK_FALSE(serverTime(database.connection()));
}
