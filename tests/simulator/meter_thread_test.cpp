// SPDX-License-Identifier: GPL-3.0-or-later
// The host in real time, over loopback. What is waited for is asked for again and again, never slept for.
#include "simulator/host/meter_thread.h"

#include "modbus_client.h"
#include "simulator/device/simulated_meter.h"
#include "simulator/installation/loads/load_setting.h"
#include "support/catch.h"
#include "support/soon.h"

#include <atomic>
#include <future>
#include <mutex>
#include <optional>
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

std::unique_ptr<sim::MeterThread> started(sim::HostOptions options) {
    auto host = sim::MeterThread::start(std::move(options));
    INFO((host ? "" : english(host.error())));
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
    host->withDevice([&](sim::SimulatedMeter& device) {
        device.handle([](Meter& meter) { meter.apply(SetTariff{2}); });
        done.set_value();
    });
    REQUIRE(done.get_future().wait_for(kPatience) == std::future_status::ready);
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(read(client, 50849, 1) == Words{2});
}

TEST_CASE("A power cut makes the port refuse, and the supply brings it back") {
    const auto host = started({.load = fixed({})});
    CHECK(host->snapshot()->powered);
    CHECK(host->snapshot()->readings.at(Quantity::V, Phase::L1).count == 23000);
    host->setPower(false);
    CHECK(soon([&] { return !host->snapshot()->powered && !newClient().connect(host->port()); }));
    CHECK_FALSE(host->snapshot()->supplied);
    CHECK_FALSE(host->snapshot()->display.powered);
    host->setPower(true);
    CHECK(soon([&] { return newClient().connect(host->port()); }));
}

TEST_CASE("The snapshot follows the device: a frame lights its symbol, a hand shows at once") {
    const auto host = started({.load = fixed({"I1=80", "I2=80", "I3=80"})});
    CHECK(host->snapshot()->endpoint == host->endpoint());
    CHECK(host->snapshot()->ledRate == Approx(15.33).margin(0.01));
    CHECK_FALSE(host->snapshot()->display.has(Symbol::Communication));
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(soon(
        [&] { return read(client, kV1, 1).size() == 1 && host->snapshot()->display.has(Symbol::Communication); }));
    host->withDevice([](sim::SimulatedMeter& device) {
        device.handle([](Meter& meter) {
            meter.setCoverOpen(true);
            meter.setDigitalInput(true);
        });
    });
    CHECK(soon([&] { return host->snapshot()->coverOpen && host->snapshot()->digitalInput; }));
    const auto before = host->snapshot()->ledPulses;
    CHECK(soon([&] { return host->snapshot()->ledPulses > before; }));
}

TEST_CASE("At sixty times, a minute of the device passes in a second") {
    const auto host = started({.load = fixed({"I1=80", "I2=80", "I3=80"}), .speed = {60}});
    const auto begun = std::chrono::steady_clock::now();
    const auto first = *host->snapshot();
    REQUIRE(soon([&] { return host->snapshot()->time.mono - first.time.mono >= 60s; }));
    const auto passed = std::chrono::steady_clock::now() - begun;
    CHECK(passed > 500ms);
    CHECK(passed < 5s);
    const auto last = *host->snapshot();
    CHECK(last.time.wall - first.time.wall == last.time.mono - first.time.mono);
    const auto energy = [](const sim::DeviceSnapshot& at) {
        return at.readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
    };
    const double seconds = std::chrono::duration<double>(last.time.mono - first.time.mono).count();
    CHECK(static_cast<double>(energy(last) - energy(first)) == Approx(seconds * 55200 / 360).margin(160));
    host->setSpeed({1});
    CHECK(soon([&] { return host->snapshot()->speedFound < 2; }));
}

TEST_CASE("While paused the device's time stands still, and goes on from there") {
    const auto host = started({.load = fixed({"I1=80"})});
    host->setSpeed({.times = 600});
    host->setPaused(true);
    REQUIRE(soon([&] { return host->snapshot()->handled == host->asked(); }));
    const auto before = host->snapshot();
    CHECK(before->paused);
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    REQUIRE(soon([&] { return host->snapshot() != before; })); // a beat has passed
    CHECK(read(client, kV1, 1) == Words{23000});
    CHECK(host->snapshot()->time == before->time);
    host->setPaused(false);
    REQUIRE(soon([&] { return host->snapshot()->time.mono > before->time.mono + 60s; }));
}

TEST_CASE("A snapshot that has handled all calls shows them") {
    const auto host = started({.load = fixed({"I1=10"})});
    CHECK(host->snapshot()->handled == 0);
    for (int n = 1; n <= 20; ++n) {
        host->withDevice([n](sim::SimulatedMeter& device) {
            device.editLoad([n](sim::Load& load) { load.phase[0].current = n; });
        });
        CHECK(host->asked() == static_cast<std::uint64_t>(n));
    }
    REQUIRE(soon([&] { return host->snapshot()->handled == host->asked(); }));
    CHECK(host->snapshot()->load.phase[0].current == 20);
}

TEST_CASE("With the cable out the meter is silent and refuses nobody; what was asked is answered when it is back") {
    const auto host = started({.load = fixed({})});
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(read(client, kV1, 1) == Words{23000});
    host->setCable(false);
    REQUIRE(soon([&] { return !host->snapshot()->cablePlugged; }));
    const Bytes request = frame(7, 255, readPdu(kV1, 1));
    REQUIRE(client.send(request));
    const auto begun = host->snapshot()->time.mono;
    REQUIRE(soon([&] { return host->snapshot()->time.mono - begun >= 500ms; }));
    CHECK(client.quiet());
    host->setCable(true);
    CHECK(client.receive(11) == frame(7, 255, valuesPdu({23000})));
    CHECK(newClient().connect(host->port()));
}

TEST_CASE("Nobody gets a connection while the cable is out; who waits has it when it is back") {
    const auto host = started({.load = fixed({})});
    host->setCable(false);
    REQUIRE(soon([&] { return !host->snapshot()->cablePlugged; }));
    asio::io_context io;
    asio::ip::tcp::socket socket(io);
    std::optional<asio::error_code> connected;
    socket.async_connect({asio::ip::address_v4::loopback(), host->port()},
                         [&](const asio::error_code& error) { connected = error; });
    const auto begun = host->snapshot()->time.mono;
    REQUIRE(soon([&] {
        io.poll();
        return host->snapshot()->time.mono - begun >= 500ms;
    }));
    CHECK_FALSE(connected);
    host->setCable(true);
    CHECK(soon([&] {
        io.poll();
        return connected && !*connected;
    }));
}

TEST_CASE("At full speed a meter answers and its figures follow; back at one time goes on as the world's") {
    const auto host = started({.load = fixed({"I1=80", "I2=80", "I3=80"}), .speed = sim::kMaxSpeed});
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    const auto first = host->snapshot();
    CHECK(first->engine == sim::Engine::Phasor);
    REQUIRE(soon([&] {
        const bool answered = read(client, kV1, 1) == Words{23000};
        return answered && host->snapshot()->time.mono - first->time.mono > 24h;
    }));
    CHECK(soon([&] { return host->snapshot()->speedFound > 100; }));
    host->setSpeed({1});
    CHECK(soon([&] { return host->snapshot()->engine == sim::Engine::Sampled; }));
    CHECK(soon([&] { return host->snapshot()->speedFound < 2; }));
    const auto now = host->snapshot();
    const auto tenths = [](const sim::DeviceSnapshot& at) {
        return at.readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
    };
    const double seconds = std::chrono::duration<double>(now->time.mono - first->time.mono).count();
    CHECK(static_cast<double>(tenths(*now) - tenths(*first)) == Approx(seconds * 55200 / 360).epsilon(1e-4));
}

TEST_CASE("An engine that cannot keep the speed does what it can, and stays well") {
    const auto host =
        started({.load = fixed({"I1=8"}), .speed = {sim::kMostSpeed}, .engine = sim::EngineChoice::Sampled});
    REQUIRE(soon([&] { return host->snapshot()->speedFound > 2; }));
    CHECK(host->snapshot()->speedFound < sim::kMostSpeed);
    CHECK(host->snapshot()->engine == sim::Engine::Sampled);
    auto client = newClient();
    REQUIRE(client.connect(host->port()));
    CHECK(read(client, kV1, 1) == Words{23000});
    host->setSpeed({1});
    CHECK(soon([&] { return host->snapshot()->speedFound < 2; })); // what was missed is not made up for
}

TEST_CASE("A fault in the hands goes to the log, a fault of the log nowhere, and the meter goes on") {
    std::mutex mutex;
    std::string text;
    const auto host = started({.load = fixed({}), .log = [&](std::string_view line) {
                                   const std::lock_guard lock(mutex);
                                   text.append(line).append("\n");
                                   throw std::runtime_error("disk full");
                               }});
    host->withDevice([](sim::SimulatedMeter&) { throw std::runtime_error("slipped"); });
    host->withDevice([](sim::SimulatedMeter&) { throw 7; });
    host->withDevice([](sim::SimulatedMeter& device) { device.write(std::vector<Command>{SetTariff{2}}); });
    auto client = newClient();
    REQUIRE(client.connect(host->port())); // logged, by the sink that throws
    CHECK(soon([&] { return read(client, 50849, 1) == Words{2}; }));
    host->setLoad(*fixed({"V1=225"}));
    CHECK(soon([&] { return read(client, kV1, 1) == Words{22500}; }));
    const std::lock_guard lock(mutex);
    CHECK(text.find("the simulation had an internal error and continues: slipped\n") != std::string::npos);
    CHECK(text.find("the simulation had an internal error and continues: unknown error\n") != std::string::npos);
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
    const auto second = sim::MeterThread::start({.port = first->port(), .load = fixed({})});
    REQUIRE_FALSE(second);
    CHECK(english(second.error()) == "cannot listen on " + first->endpoint() + ": the port is in use");
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
    std::vector<std::unique_ptr<sim::MeterThread>> hosts;
    hosts.reserve(10);
    for (int n = 0; n < 10; ++n)
        hosts.push_back(started({.load = fixed({})}));
    for (const auto& host : hosts) {
        auto client = newClient();
        REQUIRE(client.connect(host->port()));
        CHECK(read(client, kV1, 1) == Words{23000});
    }
}
