// SPDX-License-Identifier: GPL-3.0-or-later
// Many meters on one thread, over loopback.
#include "simulator/host/meter_group.h"

#include "core/registers/register_table.h"
#include "modbus_client.h"
#include "simulator/host/meter_thread.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "support/catch.h"

#include <asio/ip/tcp.hpp>

#include <unistd.h>

#include <filesystem>
#include <set>
#include <thread>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<sim::MeterGroup> started(const sim::HostOptions& options, int meters,
                                         const std::string& framFile = {}) {
    auto group = sim::MeterGroup::start({.meter = options, .meters = meters, .framFile = framFile});
    INFO((group ? "" : english(group.error())));
    REQUIRE(group);
    return *std::move(group);
}

std::uint16_t portOf(const std::string& endpoint) {
    return static_cast<std::uint16_t>(std::stoi(endpoint.substr(endpoint.rfind(':') + 1)));
}

/// V1, V2, V3 of metrology_compact.
Bytes voltages(RawClient& client) {
    return client.ask(frame(1, 255, readPdu(51284, 3)));
}

std::unique_ptr<RawClient> connectedTo(const std::string& endpoint) {
    auto client = std::make_unique<RawClient>([] { std::this_thread::yield(); });
    REQUIRE(client->connect(portOf(endpoint)));
    return client;
}

} // namespace

TEST_CASE("Each meter of a group has a port, a serial number, a seed and without a load given a load of its own") {
    const auto group = started({}, 20);
    REQUIRE(group->places().size() == 20);
    std::set<Bytes> answers;
    std::set<Bytes> serials;
    for (const auto& [endpoint, unit] : group->places()) {
        auto client = connectedTo(endpoint);
        answers.insert(voltages(*client));
        serials.insert(
            client->ask(frame(1, 255, readPdu(findRegister(Block::Identification, "serial_order")->address, 1))));
    }
    CHECK(serials.size() == 20);
    // Two of the built-in loads stand still, and are met more than once.
    CHECK(answers.size() >= 14);
}

TEST_CASE("The meters of a group live in real time, each client is heard, and all end at once") {
    sim::HostOptions options;
    options.load = std::make_shared<const sim::Load>(*sim::builtinLoad("office"));
    std::vector<std::unique_ptr<RawClient>> clients;
    {
        const auto group = started(options, 10);
        for (const auto& [endpoint, unit] : group->places())
            clients.push_back(connectedTo(endpoint));
        for (const auto& client : clients) {
            const Bytes first = voltages(*client);
            const auto begun = std::chrono::steady_clock::now();
            while (voltages(*client) == first && std::chrono::steady_clock::now() - begun < kPatience) {
            }
            CHECK(std::chrono::steady_clock::now() - begun < 5s); // the next second
        }
    }
    for (const auto& client : clients)
        CHECK(client->ended());
}

TEST_CASE("A group's ports follow each other, and one that is taken is named") {
    // Room for three in a row, found by the system; another program may take it meanwhile, so more than one try.
    for (int attempt = 0; attempt < 20; ++attempt) {
        const auto base = sim::MeterThread::start({}).value()->port();
        sim::HostOptions options;
        options.port = base;
        const auto group = sim::MeterGroup::start({.meter = options, .meters = 3});
        if (!group)
            continue;
        CHECK(portOf((*group)->places()[0].endpoint) == base);
        CHECK(portOf((*group)->places()[2].endpoint) == base + 2);
        options.port = static_cast<std::uint16_t>(base + 2);
        const auto second = sim::MeterGroup::start({.meter = options, .meters = 2});
        REQUIRE_FALSE(second);
        CHECK(english(second.error()) ==
              "cannot listen on 127.0.0.1:" + std::to_string(base + 2) + ": the port is in use");
        return;
    }
    FAIL("no three ports in a row");
}

TEST_CASE("Each meter of a group has its own memory, and finds it again") {
    const auto folder = std::filesystem::temp_directory_path() / ("countis-group-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    const std::string file = (folder / "fram").string();
    const sim::HostOptions options;
    {
        const auto group = started(options, 3, file);
        auto client = connectedTo(group->places()[1].endpoint);
        CHECK(client->ask(frame(1, 255, write6(57344, 42))).size() == 12);
    }
    const auto again = started(options, 3, file);
    CHECK(again->places()[0].unit == 5);
    CHECK(again->places()[1].unit == 42);
    CHECK(again->places()[2].unit == 5);
    const auto second = sim::MeterGroup::start({.meters = 3, .framFile = file});
    REQUIRE_FALSE(second);
    CHECK(english(second.error()) ==
          "cannot use \"" + file +
              ".1\" as a meter's memory: another meter uses it; name a different file for each meter");
    std::filesystem::remove_all(folder);
}

TEST_CASE("More meters than files may be open is one clear sentence") {
    const auto group = sim::MeterGroup::start({.meters = 2'000'000'000});
    REQUIRE_FALSE(group);
    CHECK(english(group.error())
              .find("2000000000 meters need 6000000064 open files, but this process may open only ") == 0);
    CHECK(english(group.error()).find("ulimit -n 6000000064") != std::string::npos);
}
