// SPDX-License-Identifier: GPL-3.0-or-later
// The server over real loopback connections; server and clients take turns in one thread, time is injected.
#include "simulator/modbus/modbus_server.h"

#include "server_fixture.h"
#include "support/catch.h"

#include <algorithm>
#include <numeric>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("A client is answered") {
    Fixture fixture;
    auto client = fixture.connected();
    CHECK(client->ask(frame(0xBEEF, kUnit, readPdu(50000, 4))) ==
          frame(0xBEEF, kUnit, valuesPdu({0x53, 0x4F, 0x43, 0x4F})));
    CHECK(fixture.server.connections() == 1);
    client->close();
    CHECK(fixture.reached([&] { return fixture.server.connections() == 0; }));
}

TEST_CASE("A frame that comes byte by byte is answered once") {
    Fixture fixture;
    auto client = fixture.connected();
    for (const auto byte : Fixture::kReadMagic) {
        CHECK(client->quiet());
        REQUIRE(client->send({byte}));
    }
    CHECK(client->receiveFrame() == Fixture::kMagic);
    CHECK(client->quiet());
}

TEST_CASE("Pipelined frames are answered in order, however they are cut") {
    Fixture fixture;
    auto client = fixture.connected();
    constexpr unsigned kFrames = 500;
    Bytes stream;
    for (unsigned n = 0; n < kFrames; ++n) {
        const Bytes one = frame(n, kUnit, readPdu(50512, 1 + n % 62));
        stream.insert(stream.end(), one.begin(), one.end());
    }
    std::size_t sent = 0;
    std::size_t piece = 1;
    for (unsigned n = 0; n < kFrames; ++n) {
        while (sent < stream.size() && sent < (n + 100) * 12UL) {
            const auto end = std::min(stream.size(), sent + piece);
            sent += client->trySend({stream.begin() + static_cast<std::ptrdiff_t>(sent),
                                     stream.begin() + static_cast<std::ptrdiff_t>(end)});
            piece = piece * 7 % 97 + 1;
        }
        const Bytes reply = client->receiveFrame();
        REQUIRE(reply.size() == 9U + 2 * (1 + n % 62));
        REQUIRE(reply[0] * 256U + reply[1] == n);
    }
}

TEST_CASE("A write shows in the next answer on every connection") {
    Fixture fixture;
    auto writer = fixture.connected();
    auto reader = fixture.connected();
    const Bytes readTariff = frame(2, kUnit, readPdu(50849, 1));
    CHECK(reader->ask(readTariff) == frame(2, kUnit, valuesPdu({1})));
    CHECK(writer->ask(frame(3, kUnit, write6(40481, 2))) == frame(3, kUnit, write6(40481, 2)));
    CHECK(reader->ask(readTariff) == frame(2, kUnit, valuesPdu({2})));
}

TEST_CASE("A write and what follows it in the same packet: the next request sees it") {
    Fixture fixture;
    auto client = fixture.connected();
    Bytes both = frame(1, kUnit, write6(57344, 9)); // answered by the old address still
    for (const Bytes& next : {frame(2, kUnit, readPdu(57344, 1)), frame(3, 9, readPdu(57344, 1))})
        both.insert(both.end(), next.begin(), next.end());
    REQUIRE(client->send(both));
    CHECK(client->receiveFrame() == frame(1, kUnit, write6(57344, 9)));
    CHECK(client->receiveFrame() == frame(3, 9, valuesPdu({9})));
}

TEST_CASE("A broadcast is carried out without an answer") {
    Fixture fixture;
    auto client = fixture.connected();
    REQUIRE(client->send(frame(1, 0, write6(40481, 2))));
    CHECK(client->ask(frame(2, kUnit, readPdu(50849, 1))) == frame(2, kUnit, valuesPdu({2})));
}

TEST_CASE("What is no Modbus TCP ends the connection, after the answers that were due") {
    Fixture fixture;
    auto other = fixture.connected();
    for (const Bytes& nonsense : {Bytes{'G', 'E', 'T', ' ', '/'}, Bytes{0, 1, 0, 0, 0xFF, 0xFF, 5}}) {
        auto client = fixture.connected();
        Bytes stream = Fixture::kReadMagic;
        stream.insert(stream.end(), nonsense.begin(), nonsense.end());
        REQUIRE(client->send(stream));
        CHECK(client->receiveFrame() == Fixture::kMagic);
        CHECK(client->ended());
    }
    CHECK(fixture.logged("does not speak Modbus TCP"));
    CHECK(other->ask(Fixture::kReadMagic) == Fixture::kMagic);
    CHECK(fixture.server.connections() == 1);
}

TEST_CASE("A client that stops sending still gets its answers") {
    Fixture fixture;
    auto client = fixture.connected();
    REQUIRE(client->send(Fixture::kReadMagic));
    client->finishSending();
    CHECK(client->receiveFrame() == Fixture::kMagic);
    CHECK(client->ended());
}

TEST_CASE("An unfinished request has five seconds") {
    Fixture fixture;
    auto client = fixture.connected();
    auto other = fixture.connected();
    REQUIRE(client->send({0, 1, 0}));
    CHECK(client->quiet());
    fixture.pass(4900ms);
    REQUIRE(client->send({0})); // dripping bytes buys no time
    CHECK(client->quiet());
    CHECK(fixture.server.connections() == 2);
    fixture.pass(100ms);
    CHECK(client->ended());
    CHECK(fixture.logged("did not finish its request"));
    CHECK(other->ask(Fixture::kReadMagic) == Fixture::kMagic);
}

TEST_CASE("The time without a cable counts neither for an unfinished request nor for answers not taken") {
    Fixture fixture;
    auto client = fixture.connected();
    auto deaf = fixture.client();
    REQUIRE(deaf.connect(fixture.server.port()));
    fixture.flood(deaf);
    REQUIRE(client->send({0, 1, 0}));
    CHECK(client->quiet());
    fixture.server.setPlugged(false);
    fixture.pass(60s);
    fixture.server.setPlugged(true);
    fixture.pass(4900ms);
    CHECK(fixture.server.connections() == 2);
    fixture.pass(100ms);
    CHECK(client->ended());
    CHECK(fixture.server.connections() == 1);
    fixture.pass(5100ms);
    CHECK(fixture.server.connections() == 0);
}

TEST_CASE("An idle client is dropped after ten minutes, one that asks is not") {
    Fixture fixture;
    auto idle = fixture.connected();
    auto busy = fixture.connected();
    fixture.pass(599s);
    CHECK(busy->ask(Fixture::kReadMagic) == Fixture::kMagic);
    fixture.pass(1s);
    CHECK(idle->ended());
    CHECK(busy->ask(Fixture::kReadMagic) == Fixture::kMagic);
    CHECK(fixture.server.connections() == 1);
}

TEST_CASE("A client that does not take its answers costs only itself, and for ten seconds") {
    Fixture fixture;
    auto deaf = fixture.client();
    REQUIRE(deaf.connect(fixture.server.port()));
    fixture.flood(deaf);
    auto other = fixture.connected();
    fixture.pass(9900ms);
    CHECK(other->ask(Fixture::kReadMagic) == Fixture::kMagic);
    CHECK(fixture.server.connections() == 2);
    fixture.pass(200ms);
    CHECK(fixture.server.connections() == 1);
    CHECK(fixture.logged("does not read its answers"));
    CHECK(other->ask(Fixture::kReadMagic) == Fixture::kMagic);
}

TEST_CASE("A slow client that takes its answers late gets every one of them") {
    Fixture fixture;
    auto client = fixture.client();
    REQUIRE(client.connect(fixture.server.port()));
    const std::size_t requests = fixture.flood(client);
    REQUIRE(requests > 1000);
    const std::size_t bytes = requests * (9 + 2 * 62);
    CHECK(client.receive(bytes).size() == bytes);
    CHECK(client.quiet());
}

TEST_CASE("With 64 clients a new one takes the place of the longest idle") {
    Fixture fixture;
    std::vector<std::unique_ptr<RawClient>> clients;
    clients.reserve(64);
    for (int n = 0; n < 64; ++n)
        clients.push_back(fixture.connected());
    CHECK(fixture.server.connections() == 64);
    CHECK(clients[0]->ask(Fixture::kReadMagic) == Fixture::kMagic); // the second is now the longest idle
    auto extra = fixture.connected();
    CHECK(fixture.server.connections() == 64);
    CHECK(clients[1]->ended());
    for (const std::size_t n : {0UL, 2UL, 63UL})
        CHECK(clients[n]->ask(Fixture::kReadMagic) == Fixture::kMagic);
    CHECK(fixture.logged("idle longest"));
}

TEST_CASE("A hundred clients connecting at once are all served in turn") {
    Fixture fixture({.connections = 200});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int n = 0; n < 100; ++n) { // the server is not given a turn: all wait in the backlog
        clients.push_back(std::make_unique<RawClient>([&] { fixture.meanwhile(); }));
        REQUIRE(clients.back()->connect(fixture.server.port()));
        REQUIRE(clients.back()->send(Fixture::kReadMagic));
    }
    for (auto& client : clients)
        CHECK(client->receiveFrame() == Fixture::kMagic);
}

TEST_CASE("A meter without supply drops its clients and refuses on the same port until it is back") {
    Fixture fixture;
    auto client = fixture.connected();
    const auto port = fixture.server.port();
    for (int n = 0; n < 3; ++n) {
        fixture.server.refuse();
        CHECK(fixture.server.connections() == 0);
        CHECK(client->ended());
        CHECK_FALSE(fixture.client().connect(port));
        CHECK(fixture.server.port() == port);
        REQUIRE(fixture.server.open());
        client = fixture.connected();
    }
}

TEST_CASE("No other program gets the port of a meter without supply") {
    Fixture fixture;
    auto client = fixture.connected();
    const auto port = fixture.server.port();
    for (int n = 0; n < 3; ++n) {
        fixture.server.refuse();
        CHECK(client->ended());
        asio::ip::tcp::acceptor other(fixture.io, asio::ip::tcp::v4());
        other.set_option(asio::ip::tcp::acceptor::reuse_address(true));
        asio::error_code error;
        other.bind({asio::ip::make_address("127.0.0.1"), port}, error);
        CHECK(error == asio::error::address_in_use);
        REQUIRE(fixture.server.open());
        client = fixture.connected();
    }
}

TEST_CASE("A server begins anew on the port of one that ended with clients connected") {
    Fixture fixture;
    auto client = fixture.connected();
    const auto port = fixture.server.port();
    fixture.server.close();
    CHECK(client->ended());
    client->close();
    sim::ModbusServer next(fixture.io, fixture.device, fixture.log);
    REQUIRE(next.bind("127.0.0.1", port));
    CHECK(next.open());
}

TEST_CASE("A port in use is an error that names it") {
    Fixture fixture;
    sim::ModbusServer second(fixture.io, fixture.device, fixture.log);
    const auto bound = second.bind("127.0.0.1", fixture.server.port());
    REQUIRE_FALSE(bound);
    CHECK(english(bound.error()) ==
          "cannot listen on 127.0.0.1:" + std::to_string(fixture.server.port()) + ": the port is in use");
    CHECK(english(second.bind("nowhere", 0).error()) == "\"nowhere\" is not an IP address to listen on");
}
