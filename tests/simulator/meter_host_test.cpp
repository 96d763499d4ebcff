// SPDX-License-Identifier: GPL-3.0-or-later
// The host in real time, over loopback. What is waited for is asked for again and again, never slept for.
#include "simulator/meter_host.h"

#include "modbus_client.h"
#include "simulator/load_setting.h"
#include "support/catch.h"

#include <atomic>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

RawClient newClient() {
    return RawClient([] { std::this_thread::yield(); });
}

std::shared_ptr<const sim::Load> fixed(std::initializer_list<const char*> settings) {
    auto load = std::make_shared<sim::Load>();
    for (const char* text : settings) {
        const auto setting = sim::parseSetting(text);
        REQUIRE(setting);
        apply(*setting, *load);
    }
    return load;
}

std::unique_ptr<sim::MeterHost> started(sim::HostOptions options) {
    auto host = sim::MeterHost::start(std::move(options));
    INFO((host ? "" : host.error()));
    REQUIRE(host);
    return *std::move(host);
}

Words read(RawClient& client, unsigned address, unsigned count) {
    const Bytes reply = client.ask(frame(1, 255, readPdu(address, count)));
    Words words;
    for (std::size_t n = 9; n + 1 < reply.size(); n += 2)
        words.push_back(static_cast<std::uint16_t>(reply[n] * 256 + reply[n + 1]));
    return words;
}

template <typename Condition>
bool soon(Condition condition) {
    for (const auto end = std::chrono::steady_clock::now() + kPatience; std::chrono::steady_clock::now() < end;)
        if (condition())
            return true;
    return false;
}

constexpr unsigned kV1 = 51284; // metrology_compact, 0.01 V
constexpr unsigned kMeanI = 51308;

} // namespace

TEST_CASE("The first answer after start holds live values") {
    const auto host = started({.load = fixed({"V1=225", "I1=3"})});
    CHECK(host->endpoint() == "127.0.0.1:" + std::to_string(host->port()));
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(read(client, kV1, 2) == Words{22500, 23000});
}

TEST_CASE("Energy moves in real time") {
    const auto host = started({.load = fixed({"I1=80", "I2=80", "I3=80"})});
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    const auto energy = [&] { return read(client, 25989, 1); }; // total Ea+, 0.1 Wh within the kWh
    const Words first = energy();
    const auto begun = std::chrono::steady_clock::now();
    REQUIRE(soon([&] { return energy() != first; })); // the end of the measurement second that was running
    const Words second = energy();
    REQUIRE(soon([&] { return energy() != second; }));
    CHECK(energy()[0] - second[0] == Approx(153).margin(4)); // 55.2 kW for one second of whole cycles
    CHECK(std::chrono::steady_clock::now() - begun < 10s);
}

TEST_CASE("A load changed from outside shows in the registers") {
    const auto host = started({.load = fixed({"I1=6"})});
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(read(client, kMeanI, 1) == Words{2000});
    host->setLoad(*fixed({"I1=9"}));
    CHECK(soon([&] { return read(client, kMeanI, 1) == Words{3000}; }));
}

TEST_CASE("Without V1 the port refuses, and answers again on the same number") {
    const auto host = started({.load = fixed({"V1=0"})});
    const auto port = host->port();
    CHECK(port != 0);
    CHECK_FALSE(newClient().connect(port));
    host->setLoad(*fixed({"V1=230"}));
    CHECK(soon([&] { return newClient().connect(port); }));
    auto client = newClient();
    REQUIRE(client.connect(port));
    CHECK(read(client, kV1, 1) == Words{23000});
    host->setLoad(*fixed({"V1=0"}));
    CHECK(client.ended());
    CHECK(soon([&] { return !newClient().connect(port); }));
    CHECK(host->port() == port);
}

TEST_CASE("Hands reach the meter itself, and the registers follow at once") {
    const auto host = started({.load = fixed({})});
    std::promise<void> done;
    host->withMeter([&](Meter& meter) {
        meter.apply(SetTariff{2});
        done.set_value();
    });
    REQUIRE(done.get_future().wait_for(kPatience) == std::future_status::ready);
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(read(client, 50849, 1) == Words{2});
}

TEST_CASE("A fault in the hands goes to the log, a fault of the log nowhere, and the meter goes on") {
    std::mutex mutex;
    std::string text;
    const auto host = started({.load = fixed({}), .log = [&](std::string_view line) {
                                   const std::lock_guard lock(mutex);
                                   text.append(line).append("\n");
                                   throw std::runtime_error("disk full");
                               }});
    host->withMeter([](Meter&) { throw std::runtime_error("slipped"); });
    host->withMeter([](Meter&) { throw 7; });
    host->withMeter([](Meter& meter) { meter.apply(SetTariff{2}); });
    auto client = newClient();
    REQUIRE(client.connect(host->port())); // logged, by the sink that throws
    CHECK(soon([&] { return read(client, 50849, 1) == Words{2}; }));
    host->setLoad(*fixed({"V1=225"}));
    CHECK(soon([&] { return read(client, kV1, 1) == Words{22500}; }));
    const std::lock_guard lock(mutex);
    CHECK(text.find("the meter had a fault and goes on: slipped\n") != std::string::npos);
    CHECK(text.find("the meter had a fault and goes on: of unknown kind\n") != std::string::npos);
}

TEST_CASE("Model and unit are those asked for") {
    MeterMemory memory;
    memory.settings.unitId = 9;
    const auto host = started({.meter = {.model = Model::E27}, .memory = memory, .load = fixed({})});
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(client.ask(frame(1, 9, readPdu(50063, 1))) == frame(1, 9, valuesPdu({0x3700}))); // the 7 of E27
    CHECK(client.ask(frame(1, 9, readPdu(40545, 1))) == frame(1, 9, valuesPdu({0})));
}

TEST_CASE("The default load is the office") {
    const auto host = started({});
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(read(client, kMeanI, 1).at(0) > 5000);
}

TEST_CASE("IPv6 is served") {
    const auto host = started({.listenAddress = "::1", .load = fixed({})});
    CHECK(host->endpoint() == "[::1]:" + std::to_string(host->port()));
    auto client = newClient();
    REQUIRE(client.connect(host->port(), "::1"));
    CHECK(read(client, kV1, 1) == Words{23000});
}

TEST_CASE("A port in use is an error that says which") {
    const auto first = started({.load = fixed({})});
    const auto second = sim::MeterHost::start({.port = first->port(), .load = fixed({})});
    REQUIRE_FALSE(second);
    CHECK(second.error() == "cannot listen on " + first->endpoint() + ": the port is in use");
}

TEST_CASE("A host ends with clients connected, its connections end too, and the log was told") {
    std::mutex mutex;
    std::string text;
    auto client = newClient();
    {
        const auto host = started({.load = fixed({}), .log = [&](std::string_view line) {
                                       const std::lock_guard lock(mutex);
                                       text.append(line).append("\n");
                                   }});
        REQUIRE(client.connect(host->port()));
        CHECK(read(client, kV1, 1) == Words{23000});
        REQUIRE(client.send({0, 1, 0}));
    }
    CHECK(client.ended());
    CHECK(text.find(" connected\n") != std::string::npos);
}

TEST_CASE("Many hosts live side by side and end at once") {
    std::vector<std::unique_ptr<sim::MeterHost>> hosts;
    hosts.reserve(10);
    for (int n = 0; n < 10; ++n)
        hosts.push_back(started({.load = fixed({})}));
    for (const auto& host : hosts) {
        auto client = newClient();
        REQUIRE(client.connect(host->port()));
        CHECK(read(client, kV1, 1) == Words{23000});
    }
}
