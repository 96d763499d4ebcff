// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios and faults on a host with its thread and its port.
#include "simulator/host/meter_thread.h"

#include "modbus_client.h"
#include "simulator/device/simulated_meter.h"
#include "simulator/installation/loads/load.h"
#include "support/catch.h"

#include <array>
#include <thread>

using namespace countis;
using namespace countis::sim;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const Scenario> scenario(const std::string& text) {
    auto parsed = parseScenario(text, "test.yaml");
    INFO((parsed ? "" : english(parsed.error())));
    REQUIRE(parsed);
    return std::make_shared<const Scenario>(*std::move(parsed));
}

std::unique_ptr<MeterThread> started(std::shared_ptr<const Scenario> with, Speed speed = {}) {
    HostOptions options;
    options.scenario = std::move(with);
    options.speed = speed;
    auto host = MeterThread::start(options);
    INFO((host ? "" : english(host.error())));
    REQUIRE(host);
    return *std::move(host);
}

template <typename Condition>
bool reached(const MeterThread& host, Condition condition) {
    for (const auto end = std::chrono::steady_clock::now() + kPatience; std::chrono::steady_clock::now() < end;) {
        if (condition(*host.snapshot()))
            return true;
        std::this_thread::yield();
    }
    return false;
}

bool connects(const MeterThread& host) {
    RawClient client([] {});
    return client.connect(host.port());
}

double power(const DeviceSnapshot& now, Phase phase) {
    return inUnit(now.readings, Quantity::P, phase).value_or(0);
}

} // namespace

TEST_CASE("A host begins with its scenario: load and faults show in the first answer") {
    const auto begins = scenario("name: hall\nL2: {current: 10}\nfaults: [\"reversed-current:phase=2\"]\n"
                                 "timeline: [{at: 1 h, clear: all}]\n");
    const auto host = started(begins);
    const auto now = host->snapshot();
    CHECK(power(*now, Phase::L2) == Approx(-2300).margin(10));
    CHECK(now->faults == begins->faults);
    CHECK(now->scenario.scenario == begins);
    CHECK(now->scenario.running);
    CHECK(now->scenario.eventsDone == 0);
    CHECK(connects(*host));
}

TEST_CASE("A host whose scenario begins without power, or refusing, keeps its port for later") {
    const auto spec = GENERATE("power-cut", "protocol-refused");
    INFO(spec);
    const auto host = started(
        scenario(std::string("L1: {current: 10}\nfaults: [") + spec + "]\n" + "timeline: [{at: 1 h, clear: all}]\n"));
    CHECK(host->port() != 0);
    CHECK_FALSE(connects(*host));
    host->stepScenario();
    CHECK(reached(*host, [&](const DeviceSnapshot& now) { return now.powered && now.scenario.eventsDone == 1; }));
    bool open = false;
    for (const auto end = std::chrono::steady_clock::now() + kPatience;
         !open && std::chrono::steady_clock::now() < end;)
        open = connects(*host);
    CHECK(open);
}

TEST_CASE("Events come at their time at any speed, within a tenth of a second of the device") {
    // The load is on for 36 s in an hour: 55.2 kW for 0.01 h are 552 Wh, and a tick more or less 1.5 Wh.
    const auto host = started(scenario("timeline:\n"
                                       "  - {at: 1800, set: {I1: 80, I2: 80, I3: 80}}\n"
                                       "  - {at: 1836, set: {I1: 0, I2: 0, I3: 0}}\n"
                                       "  - {at: 3600, note: done}\n"),
                              {86'400});
    REQUIRE(reached(*host, [](const DeviceSnapshot& now) { return now.scenario.eventsDone == 3; }));
    const auto energy = host->snapshot()->readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
    CHECK(energy == Approx(5520).margin(20));
}

TEST_CASE("Another scenario takes the place of the first; none ends its faults") {
    const auto host = started(scenario("L1: {current: 10}\nfaults: [reversed-current, protocol-silent]"));
    host->setScenario(scenario("name: second\nL1: {current: 20}\nfaults: [\"dead-current:phase=3\"]"));
    CHECK(reached(*host, [](const DeviceSnapshot& now) {
        return now.scenario.scenario->name == "second" && power(now, Phase::L1) > 4500 &&
               now.protocolFaults.empty() && now.faults == FaultSet{*parseFault("dead-current:phase=3")};
    }));
    host->setFaults({*parseFault("cable-pulled")});
    CHECK(reached(*host, [](const DeviceSnapshot& now) { return !now.cablePlugged; }));
    host->setScenario(nullptr);
    CHECK(reached(*host, [](const DeviceSnapshot& now) {
        return !now.scenario.scenario && now.faults.empty() && now.cablePlugged;
    }));
    CHECK(host->snapshot()->load.phase[0].current == 20); // what hangs on it stays
}

TEST_CASE("None any more: the faults end, and whatever a hand has set stays") {
    const auto host = started(scenario("L1: {current: 10}\nfaults: [reversed-current]"));
    host->withDevice([](SimulatedMeter& device) {
        device.write(std::array<Command, 1>{SetTariff{2}});
        device.handle([](Meter& meter) {
            meter.setCoverOpen(true);
            meter.setDigitalInput(true);
        });
    });
    host->setPower(false);
    host->setCable(false);
    host->setScenario(nullptr);
    REQUIRE(reached(*host, [&](const DeviceSnapshot& now) { return now.handled == host->asked(); }));
    const auto now = host->snapshot();
    CHECK_FALSE(now->scenario.scenario);
    CHECK(now->faults.empty());
    CHECK_FALSE(now->supplied);
    CHECK_FALSE(now->cablePlugged);
    CHECK(now->coverOpen);
    CHECK(now->digitalInput);
    CHECK(now->registers.tariff == 2);
    CHECK(now->load.phase[0].current == 10);
}

TEST_CASE("The timeline of a host pauses, goes on and begins again, and the meter lives on") {
    const auto host =
        started(scenario("timeline: [{at: 2 h, fault: no-load}, {at: 4 h, fault: undervoltage}]"), {86'400});
    host->stepScenario();
    REQUIRE(reached(*host, [](const DeviceSnapshot& now) { return !now.scenario.running; }));
    const auto paused = host->snapshot();
    CHECK(has(paused->faults, FaultKind::NoLoad));
    REQUIRE(reached(*host, [&](const DeviceSnapshot& now) { return now.time.mono > paused->time.mono + 3h; }));
    CHECK(host->snapshot()->scenario.elapsed == paused->scenario.elapsed);
    CHECK(host->snapshot()->scenario.eventsDone == 1);
    host->resumeScenario();
    CHECK(reached(*host, [](const DeviceSnapshot& now) { return now.scenario.eventsDone == 2; }));
    host->resetScenario();
    host->stepScenario();
    REQUIRE(reached(*host, [](const DeviceSnapshot& now) { return !now.scenario.running; }));
    host->resetScenario();
    CHECK(reached(*host, [](const DeviceSnapshot& now) {
        return now.faults.empty() && now.scenario.elapsed == 0 && !now.scenario.running;
    }));
}
