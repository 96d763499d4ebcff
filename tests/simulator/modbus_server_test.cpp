// SPDX-License-Identifier: GPL-3.0-or-later
// The server over real loopback connections; server and clients take turns in one thread, time is injected.
#include "simulator/modbus/modbus_server.h"

#include "server_bench.h"
#include "support/catch.h"

#include <algorithm>
#include <numeric>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("A client is answered") {
    Bench bench;
    auto client = bench.connected();
    CHECK(client->ask(frame(0xBEEF, kUnit, readPdu(50000, 4))) ==
          frame(0xBEEF, kUnit, valuesPdu({0x53, 0x4F, 0x43, 0x4F})));
    CHECK(bench.server.connections() == 1);
    client->close();
    CHECK(bench.reached([&] { return bench.server.connections() == 0; }));
}

TEST_CASE("A frame that comes byte by byte is answered once") {
    Bench bench;
    auto client = bench.connected();
    for (const auto byte : Bench::kReadMagic) {
        CHECK(client->quiet());
        REQUIRE(client->send({byte}));
    }
    CHECK(client->receiveFrame() == Bench::kMagic);
    CHECK(client->quiet());
}

TEST_CASE("Pipelined frames are answered in order, however they are cut") {
    Bench bench;
    auto client = bench.connected();
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
    Bench bench;
    auto writer = bench.connected();
    auto reader = bench.connected();
    const Bytes readTariff = frame(2, kUnit, readPdu(50849, 1));
    CHECK(reader->ask(readTariff) == frame(2, kUnit, valuesPdu({1})));
    CHECK(writer->ask(frame(3, kUnit, write6(40481, 2))) == frame(3, kUnit, write6(40481, 2)));
    CHECK(reader->ask(readTariff) == frame(2, kUnit, valuesPdu({2})));
}

TEST_CASE("A write and what follows it in the same packet: the next request sees it") {
    Bench bench;
    auto client = bench.connected();
    Bytes both = frame(1, kUnit, write6(57344, 9)); // answered by the old address still
    for (const Bytes& next : {frame(2, kUnit, readPdu(57344, 1)), frame(3, 9, readPdu(57344, 1))})
        both.insert(both.end(), next.begin(), next.end());
    REQUIRE(client->send(both));
    CHECK(client->receiveFrame() == frame(1, kUnit, write6(57344, 9)));
    CHECK(client->receiveFrame() == frame(3, 9, valuesPdu({9})));
}

TEST_CASE("A broadcast is carried out without an answer") {
    Bench bench;
    auto client = bench.connected();
    REQUIRE(client->send(frame(1, 0, write6(40481, 2))));
    CHECK(client->ask(frame(2, kUnit, readPdu(50849, 1))) == frame(2, kUnit, valuesPdu({2})));
}

TEST_CASE("What is no Modbus TCP ends the connection, after the answers that were due") {
    Bench bench;
    auto other = bench.connected();
    for (const Bytes& nonsense : {Bytes{'G', 'E', 'T', ' ', '/'}, Bytes{0, 1, 0, 0, 0xFF, 0xFF, 5}}) {
        auto client = bench.connected();
        Bytes stream = Bench::kReadMagic;
        stream.insert(stream.end(), nonsense.begin(), nonsense.end());
        REQUIRE(client->send(stream));
        CHECK(client->receiveFrame() == Bench::kMagic);
        CHECK(client->ended());
    }
    CHECK(bench.logged("does not speak Modbus TCP"));
    CHECK(other->ask(Bench::kReadMagic) == Bench::kMagic);
    CHECK(bench.server.connections() == 1);
}

TEST_CASE("A client that stops sending still gets its answers") {
    Bench bench;
    auto client = bench.connected();
    REQUIRE(client->send(Bench::kReadMagic));
    client->finishSending();
    CHECK(client->receiveFrame() == Bench::kMagic);
    CHECK(client->ended());
}

TEST_CASE("An unfinished request has five seconds") {
    Bench bench;
    auto client = bench.connected();
    auto other = bench.connected();
    REQUIRE(client->send({0, 1, 0}));
    CHECK(client->quiet());
    bench.pass(4900ms);
    REQUIRE(client->send({0})); // dripping bytes buys no time
    CHECK(client->quiet());
    CHECK(bench.server.connections() == 2);
    bench.pass(100ms);
    CHECK(client->ended());
    CHECK(bench.logged("did not finish its request"));
    CHECK(other->ask(Bench::kReadMagic) == Bench::kMagic);
}

TEST_CASE("The time without a cable counts neither for an unfinished request nor for answers not taken") {
    Bench bench;
    auto client = bench.connected();
    auto deaf = bench.client();
    REQUIRE(deaf.connect(bench.server.port()));
    bench.flood(deaf);
    REQUIRE(client->send({0, 1, 0}));
    CHECK(client->quiet());
    bench.server.setPlugged(false);
    bench.pass(60s);
    bench.server.setPlugged(true);
    bench.pass(4900ms);
    CHECK(bench.server.connections() == 2);
    bench.pass(100ms);
    CHECK(client->ended());
    CHECK(bench.server.connections() == 1);
    bench.pass(5100ms);
    CHECK(bench.server.connections() == 0);
}

TEST_CASE("An idle client is dropped after ten minutes, one that asks is not") {
    Bench bench;
    auto idle = bench.connected();
    auto busy = bench.connected();
    bench.pass(599s);
    CHECK(busy->ask(Bench::kReadMagic) == Bench::kMagic);
    bench.pass(1s);
    CHECK(idle->ended());
    CHECK(busy->ask(Bench::kReadMagic) == Bench::kMagic);
    CHECK(bench.server.connections() == 1);
}

TEST_CASE("A client that does not take its answers costs only itself, and for ten seconds") {
    Bench bench;
    auto deaf = bench.client();
    REQUIRE(deaf.connect(bench.server.port()));
    bench.flood(deaf);
    auto other = bench.connected();
    bench.pass(9900ms);
    CHECK(other->ask(Bench::kReadMagic) == Bench::kMagic);
    CHECK(bench.server.connections() == 2);
    bench.pass(200ms);
    CHECK(bench.server.connections() == 1);
    CHECK(bench.logged("does not take its answers"));
    CHECK(other->ask(Bench::kReadMagic) == Bench::kMagic);
}

TEST_CASE("A slow client that takes its answers late gets every one of them") {
    Bench bench;
    auto client = bench.client();
    REQUIRE(client.connect(bench.server.port()));
    const std::size_t requests = bench.flood(client);
    REQUIRE(requests > 1000);
    const std::size_t bytes = requests * (9 + 2 * 62);
    CHECK(client.receive(bytes).size() == bytes);
    CHECK(client.quiet());
}

TEST_CASE("With 64 clients a new one takes the place of the longest idle") {
    Bench bench;
    std::vector<std::unique_ptr<RawClient>> clients;
    clients.reserve(64);
    for (int n = 0; n < 64; ++n)
        clients.push_back(bench.connected());
    CHECK(bench.server.connections() == 64);
    CHECK(clients[0]->ask(Bench::kReadMagic) == Bench::kMagic); // the second is now the longest idle
    auto extra = bench.connected();
    CHECK(bench.server.connections() == 64);
    CHECK(clients[1]->ended());
    for (const std::size_t n : {0UL, 2UL, 63UL})
        CHECK(clients[n]->ask(Bench::kReadMagic) == Bench::kMagic);
    CHECK(bench.logged("idle longest"));
}

TEST_CASE("A hundred clients connecting at once are all served in turn") {
    Bench bench({.connections = 200});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int n = 0; n < 100; ++n) { // the server is not given a turn: all wait in the backlog
        clients.push_back(std::make_unique<RawClient>([&] { bench.meanwhile(); }));
        REQUIRE(clients.back()->connect(bench.server.port()));
        REQUIRE(clients.back()->send(Bench::kReadMagic));
    }
    for (auto& client : clients)
        CHECK(client->receiveFrame() == Bench::kMagic);
}

TEST_CASE("A meter without supply drops its clients and refuses on the same port until it is back") {
    Bench bench;
    auto client = bench.connected();
    const auto port = bench.server.port();
    for (int n = 0; n < 3; ++n) {
        bench.server.refuse();
        CHECK(bench.server.connections() == 0);
        CHECK(client->ended());
        CHECK_FALSE(bench.client().connect(port));
        CHECK(bench.server.port() == port);
        REQUIRE(bench.server.open());
        client = bench.connected();
    }
}

TEST_CASE("No other program gets the port of a meter without supply") {
    Bench bench;
    auto client = bench.connected();
    const auto port = bench.server.port();
    for (int n = 0; n < 3; ++n) {
        bench.server.refuse();
        CHECK(client->ended());
        asio::ip::tcp::acceptor other(bench.io, asio::ip::tcp::v4());
        other.set_option(asio::ip::tcp::acceptor::reuse_address(true));
        asio::error_code error;
        other.bind({asio::ip::make_address("127.0.0.1"), port}, error);
        CHECK(error == asio::error::address_in_use);
        REQUIRE(bench.server.open());
        client = bench.connected();
    }
}

TEST_CASE("A server begins anew on the port of one that ended with clients connected") {
    Bench bench;
    auto client = bench.connected();
    const auto port = bench.server.port();
    bench.server.close();
    CHECK(client->ended());
    client->close();
    sim::ModbusServer next(bench.io, bench.device, bench.log);
    REQUIRE(next.bind("127.0.0.1", port));
    CHECK(next.open());
}

TEST_CASE("A port in use is an error that names it") {
    Bench bench;
    sim::ModbusServer second(bench.io, bench.device, bench.log);
    const auto bound = second.bind("127.0.0.1", bench.server.port());
    REQUIRE_FALSE(bound);
    CHECK(bound.error() ==
          "cannot listen on 127.0.0.1:" + std::to_string(bench.server.port()) + ": the port is in use");
    CHECK(second.bind("nowhere", 0).error() == "\"nowhere\" is no IP address to listen on");
}
