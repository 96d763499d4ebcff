// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_settings.h"

#include "history/sample_fixtures.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("Prices are kept in the order of time, and replaced together") {
    TestDatabase database;
    CHECK(readPrices(database.connection())->empty());
    const EnergyPrice now{kTwoOClock, "EUR", {261'500, 198'000}, 78'600, 56'000, 90'000};
    const EnergyPrice before{kTwoOClock - 24h, "EUR", {250'000, 190'000}, 80'000, 60'000, 0};
    REQUIRE(writePrices(database.connection(), {now, before}));
    CHECK(*readPrices(database.connection()) == std::vector{before, now});
    REQUIRE_FALSE(writePrices(database.connection(), {now, now}));
    CHECK(readPrices(database.connection())->size() == 2);
    REQUIRE(writePrices(database.connection(), {now}));
    CHECK(*readPrices(database.connection()) == std::vector{now});
}

TEST_CASE("A price is added, changed and removed beside those that somebody else stored") {
    TestDatabase database;
    const EnergyPrice unseen{kTwoOClock - 48h, "EUR", {250'000, 190'000}, 80'000, 60'000, 0};
    REQUIRE(writePrices(database.connection(), {unseen}));
    EnergyPrice mine{kTwoOClock, "EUR", {261'500, 198'000}, 78'600, 56'000, 90'000};
    REQUIRE(writePrice(database.connection(), mine, std::nullopt));
    CHECK(*readPrices(database.connection()) == std::vector{unseen, mine});

    mine.since -= 24h;
    REQUIRE(writePrice(database.connection(), mine, kTwoOClock));
    CHECK(*readPrices(database.connection()) == std::vector{unseen, mine});

    EnergyPrice wrong = mine;
    wrong.since = unseen.since;
    const auto same = writePrice(database.connection(), wrong, std::nullopt);
    REQUIRE_FALSE(same);
    CHECK(same.error().kind == DatabaseError::Kind::Conflict);
    wrong.since = kTwoOClock + 24h;
    wrong.currency = "CHF";
    const auto other = writePrice(database.connection(), wrong, mine.since);
    REQUIRE_FALSE(other);
    CHECK(other.error().detail.contains(QStringLiteral("EUR")));
    CHECK(*readPrices(database.connection()) == std::vector{unseen, mine}); // nothing was half done

    REQUIRE(removePrice(database.connection(), mine.since));
    CHECK(*readPrices(database.connection()) == std::vector{unseen});
}

TEST_CASE("A reading that is entered again replaces the one before, and can be removed") {
    TestDatabase database;
    EnteredReading reading{kPoint, kTwoOClock, 7, EnergyKind::EaPos, 123'400, "read at the exchange"};
    REQUIRE(writeEntered(database.connection(), reading));
    reading.tenths = 123'500;
    REQUIRE(writeEntered(database.connection(), reading));
    EnteredReading exported = reading;
    exported.kind = EnergyKind::EaNeg;
    REQUIRE(writeEntered(database.connection(), exported));
    CHECK(readEntered(database.connection(), kPoint)->size() == 2);
    REQUIRE(removeEntered(database.connection(), exported));
    CHECK(*readEntered(database.connection(), kPoint) == std::vector{reading});
    CHECK(readEntered(database.connection(), PointId{99})->empty());

    reading.tariffs = {80'000, 43'500}; // of the same display
    REQUIRE(writeEntered(database.connection(), reading));
    CHECK(*readEntered(database.connection(), kPoint) == std::vector{reading});
    reading.tariffs = {};
    REQUIRE(writeEntered(database.connection(), reading));
    CHECK(*readEntered(database.connection(), kPoint) == std::vector{reading});
    reading.tariffs = {80'000, 43'500};
    REQUIRE(writeEntered(database.connection(), reading));
    REQUIRE(removeEntered(database.connection(), reading));
    CHECK(readEntered(database.connection(), kPoint)->empty());
}

TEST_CASE("Virtual meters are kept with their terms, each for itself") {
    TestDatabase database;
    VirtualMeter rest{0, "not accounted for", PlaceId{}, {{{1}, 1}, {{2}, -1}, {{3}, -1}}};
    VirtualMeter offices{0, "offices", PlaceId{4}, {}};
    REQUIRE(writeVirtualMeter(database.connection(), rest));
    REQUIRE(writeVirtualMeter(database.connection(), offices));
    rest.id = 1;
    offices.id = 2;
    CHECK(*readVirtualMeters(database.connection()) == std::vector{rest, offices});
    const auto same = writeVirtualMeter(database.connection(), {0, "offices", {}, {{{1}, 1}}});
    REQUIRE_FALSE(same);
    CHECK(same.error().kind == DatabaseError::Kind::Conflict);
    rest.terms.pop_back();
    REQUIRE(writeVirtualMeter(database.connection(), rest));
    CHECK(*readVirtualMeters(database.connection()) == std::vector{rest, offices});
    REQUIRE(removeVirtualMeter(database.connection(), rest.id));
    CHECK(*readVirtualMeters(database.connection()) == std::vector{offices});
}
