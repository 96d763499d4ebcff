// SPDX-License-Identifier: GPL-3.0-or-later
// Who makes room when all places of the Modbus server are taken.
#include "simulator/support/sockets/eviction.h"

#include "server_fixture.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using sim::Place;
using sim::whoMakesRoom;

namespace {

asio::ip::address at(int last) {
    return asio::ip::make_address("127.0.0." + std::to_string(last));
}

/// `count` connections of one address.
std::vector<Place> some(std::size_t count, int address, bool proven) {
    return std::vector<Place>(count, {at(address), proven});
}

std::vector<Place> joined(std::initializer_list<std::vector<Place>> parts) {
    std::vector<Place> places;
    for (const auto& part : parts)
        places.insert(places.end(), part.begin(), part.end());
    return places;
}

std::vector<Place> eachOfItsOwn(std::size_t count) {
    std::vector<Place> places;
    for (std::size_t n = 0; n < count; ++n)
        places.push_back({at(static_cast<int>(n) + 1), true});
    return places;
}

} // namespace

TEST_CASE("Among clients alike the longest idle makes room") {
    CHECK(whoMakesRoom(some(4, 1, true), at(1)) == 0);
    CHECK(whoMakesRoom(some(4, 1, true), at(2)) == 0);
    CHECK(whoMakesRoom(some(4, 1, false), at(1)) == 0);
    CHECK(whoMakesRoom(eachOfItsOwn(64), at(99)) == 0);
    CHECK(whoMakesRoom(some(1, 1, true), at(2)) == 0);
    // Two connections are no crowd: their address does not go before an idle one.
    CHECK(whoMakesRoom(joined({eachOfItsOwn(62), some(2, 80, true)}), at(99)) == 0);
}

TEST_CASE("Who never made a valid request goes before who did, however long that one is idle") {
    CHECK(whoMakesRoom(joined({some(3, 1, true), some(2, 1, false)}), at(1)) == 3);
    CHECK(whoMakesRoom(joined({some(3, 1, true), some(2, 2, false)}), at(3)) == 3);
    CHECK(whoMakesRoom(joined({some(40, 1, true), some(24, 2, false)}), at(2)) == 40);
    CHECK(whoMakesRoom(joined({some(40, 1, true), some(24, 2, false)}), at(3)) == 40);
}

TEST_CASE("An address that holds most places takes none from others") {
    const auto crowd = joined({some(1, 2, true), some(63, 1, true)});
    CHECK(whoMakesRoom(crowd, at(1)) == 1);
    CHECK(whoMakesRoom(crowd, at(2)) == 1);
    CHECK(whoMakesRoom(crowd, at(3)) == 1);
    // Nor from one that has just come and not asked yet.
    const auto fresh = joined({some(1, 2, false), some(63, 1, true)});
    CHECK(whoMakesRoom(fresh, at(1)) == 1);
    const auto freshInTheFlood = joined({some(1, 2, false), some(63, 1, false)});
    CHECK(whoMakesRoom(freshInTheFlood, at(1)) == 1);
    CHECK(whoMakesRoom(freshInTheFlood, at(3)) == 1);
}

TEST_CASE("Two hundred connections at once cost a client that polls nothing, from its own address or another") {
    for (const char* attacker : {"127.0.0.1", "127.0.0.2"}) {
        CAPTURE(attacker);
        Fixture fixture;
        auto polling = fixture.connected();
        std::vector<std::unique_ptr<RawClient>> flood;
        for (int n = 0; n < 200; ++n) {
            flood.push_back(std::make_unique<RawClient>([&] { fixture.meanwhile(); }));
            REQUIRE(flood.back()->connect(fixture.server.port(), "127.0.0.1", attacker));
        }
        REQUIRE(fixture.reached([&] { return fixture.logged("has made no valid request and is disconnected"); }));
        REQUIRE(fixture.reached([&] { return flood[130]->ended(); }));
        CHECK(polling->ask(Fixture::kReadMagic) == Fixture::kMagic);
    }
}

TEST_CASE("Two hundred connections that all ask leave a client of another address alone") {
    Fixture fixture;
    auto polling = fixture.connected();
    std::vector<std::unique_ptr<RawClient>> flood;
    for (int n = 0; n < 200; ++n) {
        flood.push_back(std::make_unique<RawClient>([&] { fixture.meanwhile(); }));
        REQUIRE(flood.back()->connect(fixture.server.port(), "127.0.0.1", "127.0.0.2"));
        REQUIRE(flood.back()->ask(Fixture::kReadMagic) == Fixture::kMagic);
    }
    CHECK(fixture.server.connections() == 64);
    CHECK(polling->ask(Fixture::kReadMagic) == Fixture::kMagic);
}

TEST_CASE("A request that the meter refuses, or that is for another one, proves nothing") {
    Fixture fixture({.connections = 2});
    auto polling = fixture.connected();
    for (const Bytes& request :
         {frame(1, kUnit, readPdu(1, 1)), frame(1, kUnit, {43, 14, 1, 0}), frame(1, kUnit, write6(40481, 9))}) {
        auto other = std::make_unique<RawClient>([&] { fixture.meanwhile(); });
        REQUIRE(other->connect(fixture.server.port()));
        REQUIRE_FALSE(other->ask(request).empty());
        auto next = std::make_unique<RawClient>([&] { fixture.meanwhile(); });
        REQUIRE(next->connect(fixture.server.port()));
        CHECK(other->ended());
        next->close();
        REQUIRE(fixture.reached([&] { return fixture.server.connections() == 1; }));
    }
    auto sender = std::make_unique<RawClient>([&] { fixture.meanwhile(); });
    REQUIRE(sender->connect(fixture.server.port()));
    REQUIRE(sender->send(frame(1, 0, write6(40481, 2)))); // a broadcast that is carried out
    REQUIRE(fixture.reached([&] { return fixture.device.frames == 5; }));
    auto next = std::make_unique<RawClient>([&] { fixture.meanwhile(); });
    REQUIRE(next->connect(fixture.server.port()));
    CHECK(polling->ended());
    CHECK(sender->quiet());
}
