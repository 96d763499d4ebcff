// SPDX-License-Identifier: GPL-3.0-or-later
// Progress in simulated time, and what the player makes of it on a meter.
#include "simulator/script/scenarios/scenario_player.h"

#include "simulator/installation/loads/builtin_loads.h"
#include "support/catch.h"

#include <algorithm>

using namespace countis;
using namespace countis::sim;

namespace {

std::shared_ptr<const Scenario> scenario(const std::string& text) {
    auto parsed = parseScenario(text, "test.yaml");
    INFO((parsed ? "" : english(parsed.error())));
    REQUIRE(parsed);
    return std::make_shared<const Scenario>(*std::move(parsed));
}

constexpr const char* kThree = R"(timeline:
  - {at: 0, note: first}
  - {at: 10, note: second}
  - {at: 10, note: third}
  - {at: 20.5, note: last}
)";

std::string notes(std::span<const ScenarioEvent> events) {
    std::string text;
    for (const auto& event : events)
        text += event.note + " ";
    return text;
}

/// A player on a meter, with everything outside of it written down.
struct Rig {
    // The analyzer takes the members of a class for unset when another unit holds its constructor.
    // NOLINTNEXTLINE(clang-analyzer-optin.cplusplus.UninitializedObject)
    Rig() : meter({}, {}, {}, *builtinLoad("balanced"), 1), player(meter, outside()) {}

    ScenarioOutside outside() {
        ScenarioOutside out;
        out.cable = [this](bool plugged) { calls.emplace_back(plugged ? "plugged" : "pulled"); };
        out.protocol = [this](const ProtocolFaultSet& faults) {
            calls.push_back("protocol " + std::to_string(faults.size()));
        };
        out.tell = [this](const std::string& line) { lines.push_back(line); };
        return out;
    }
    /// As the host runs it: never past an event.
    void seconds(double time) {
        for (auto left = static_cast<std::int64_t>(time * kTicksPerSecond); left > 0;) {
            const std::int64_t ticks = std::min(left, player.ticksToNext());
            meter.advance(ticks);
            player.passed(ticks);
            left -= ticks;
        }
    }
    double volts(Phase phase) const { return inUnit(meter.meter().readings(), Quantity::V, phase).value_or(0); }
    bool called(const char* what) { return std::ranges::find(calls, what) != calls.end(); }

    std::vector<std::string> calls;
    std::vector<std::string> lines;
    SimulatedMeter meter;
    ScenarioPlayer player;
};

} // namespace

TEST_CASE("Events are due in their order, each once") {
    ScenarioRun run(scenario(kThree));
    CHECK(run.running());
    CHECK(notes(run.advance(0)) == "first ");
    CHECK(notes(run.advance(9.9)).empty());
    CHECK(*run.untilNext() == Approx(0.1));
    CHECK(notes(run.advance(0.1)) == "second third ");
    CHECK_FALSE(run.done());
    CHECK(notes(run.advance(100)) == "last ");
    CHECK(run.done());
    CHECK(run.eventsDone() == 4);
    CHECK_FALSE(run.untilNext());
    CHECK(notes(run.advance(100)).empty());
}

TEST_CASE("Tenths of a second add up to the second") {
    ScenarioRun run(scenario("timeline: [{at: 1000, note: due}]"));
    for (int n = 0; n < 9999; ++n)
        CHECK(run.advance(0.1).empty());
    CHECK(run.advance(0.1).size() == 1);
}

TEST_CASE("A run pauses, goes on, steps to the next event and begins again") {
    ScenarioRun run(scenario(kThree));
    run.advance(5);
    run.pause();
    CHECK(notes(run.advance(60)).empty());
    CHECK(run.elapsed() == 5);
    CHECK_FALSE(run.untilNext());
    CHECK(notes(run.step()) == "second third ");
    CHECK(run.elapsed() == 10);
    CHECK_FALSE(run.running());
    run.resume();
    run.advance(1);
    CHECK(run.elapsed() == 11);
    CHECK(notes(run.step()) == "last "); // steps out of a running one too, and pauses it
    CHECK_FALSE(run.running());
    CHECK(run.elapsed() == 20.5);
    CHECK(run.step().empty());
    CHECK(run.elapsed() == 20.5);
    run.reset();
    CHECK(run.elapsed() == 0);
    CHECK_FALSE(run.running());
    run.resume();
    CHECK(notes(run.advance(0)) == "first ");
}

TEST_CASE("What happens is one line each") {
    const auto all = scenario(R"(timeline:
  - {at: 0.5, note: only words}
  - {at: 1, clear: [all, no-load, "dead-current:phase=2", protocol-reset], set: {V1: 231}, fault: [burst, protocol-drip]}
  - {at: 2, tariff: 2, power: off, cable: pulled, cover: open, input: on, note: words}
  - {at: 3, power: on, cable: plugged, cover: closed, input: off}
)");
    CHECK(eventText(all->timeline[0]) == "at 0.5 s: only words");
    CHECK(eventText(all->timeline[1]) ==
          "at 1 s: clear all, clear no-load, clear dead-current on L2, clear "
          "protocol-reset, V1=231, burst:current=2400,period=10, protocol-drip:ms=300");
    CHECK(eventText(all->timeline[2]) == "at 2 s: tariff 2, power off, cable pulled, cover open, input on: words");
    CHECK(eventText(all->timeline[3]) == "at 3 s: power on, cable plugged, cover closed, input off");
}

TEST_CASE("The player does to the meter what the timeline says, when it says it") {
    Rig rig;
    rig.player.begin(scenario(R"(name: test
title: Test
L1: {current: 5}
faults: ["dead-current:phase=3"]
timeline:
  - {at: 5, set: {V2: 225}, tariff: 2, cover: open, input: on}
  - {at: 7.3, fault: [protocol-silent, cable-pulled, "fram-corrupt:copies=2", "phase-lost:phase=2"]}
  - {at: 10, clear: all}
  - {at: 12, power: off}
)"));
    CHECK(rig.lines.front() == "scenario test: Test");
    CHECK(has(rig.player.faults(), FaultKind::CurrentDead));
    CHECK(rig.meter.load().phase[0].current == 5);
    rig.seconds(4.9);
    CHECK(rig.volts(Phase::L2) == Approx(230).margin(0.1));
    CHECK(rig.meter.meter().readings().tariffInProgress == 1);
    rig.seconds(2.3);
    CHECK(rig.volts(Phase::L2) == Approx(225).margin(0.1));
    CHECK(rig.meter.meter().readings().tariffInProgress == 2);
    CHECK(rig.meter.meter().coverOpen());
    CHECK(rig.meter.meter().digitalInput());
    CHECK_FALSE(rig.called("pulled"));
    rig.seconds(0.1);
    CHECK(rig.called("pulled"));
    CHECK(rig.called("protocol 1"));
    CHECK(rig.meter.meter().readings().device.malfunction == true); // both copies of the memory
    rig.seconds(2.6);
    CHECK(rig.volts(Phase::L2) == 0);
    CHECK_FALSE(rig.called("plugged"));
    rig.seconds(0.1);
    CHECK(rig.called("plugged"));
    CHECK(rig.player.faults().empty());
    CHECK(rig.player.protocolFaults().empty());
    rig.seconds(2);
    CHECK_FALSE(rig.meter.supplied());
    CHECK(rig.player.progress().eventsDone == 4);
    CHECK(rig.player.progress().elapsed == Approx(12));
    CHECK(rig.lines.back() == "at 12 s: power off");
}

TEST_CASE("Reset brings meter and timeline back to the beginning; the registers stay") {
    Rig rig;
    rig.player.begin(scenario(R"(L1: {current: 20}
L2: {current: 80}
faults: [reversed-sequence]
timeline:
  - {at: 1, set: {V1: 0, I1: 80}, fault: [cable-pulled, no-load], tariff: 2, cover: open, input: on, power: off}
)"));
    rig.seconds(3);
    CHECK_FALSE(rig.meter.supplied());
    const auto energy = [&] {
        return rig.meter.meter().readings().at(EnergyKind::EaPos, Phase::L2, Tariff::Total).tenths;
    };
    const auto counted = energy();
    CHECK(counted > 0);
    rig.player.pause();
    rig.player.reset();
    CHECK(rig.meter.supplied());
    CHECK(rig.calls.back() == "protocol 0");
    CHECK(rig.called("plugged"));
    CHECK(rig.player.faults() == FaultSet{*parseFault("reversed-sequence")});
    CHECK(rig.meter.load().phase[0].current == 20);
    CHECK_FALSE(rig.meter.meter().coverOpen());
    CHECK_FALSE(rig.meter.meter().digitalInput());
    CHECK(energy() == counted);
    CHECK(rig.player.progress().elapsed == 0);
    CHECK_FALSE(rig.player.progress().running);
    rig.seconds(5);
    CHECK(rig.volts(Phase::L1) == Approx(230).margin(0.1));
    CHECK(rig.meter.meter().readings().tariffInProgress == 1);
    rig.player.resume();
    rig.seconds(1);
    CHECK_FALSE(rig.meter.supplied());
}

TEST_CASE("Hands and timeline share the faults") {
    Rig rig;
    rig.player.begin(scenario("timeline: [{at: 2, fault: no-load}, {at: 4, clear: no-load}]"));
    rig.player.setFaults({*parseFault("reversed-sequence")});
    CHECK(rig.lines.back() == "faults: reversed-sequence");
    rig.seconds(3);
    CHECK(rig.player.faults().size() == 2);
    rig.seconds(3);
    CHECK(rig.player.faults() == FaultSet{*parseFault("reversed-sequence")});
    rig.player.begin(nullptr);
    CHECK(rig.player.faults().empty());
    CHECK_FALSE(rig.player.progress().scenario);
    rig.player.step(); // of nothing: no harm
    rig.player.reset();
}

TEST_CASE("Stepping carries out the next event at once and pauses there") {
    Rig rig;
    rig.player.begin(scenario("timeline: [{at: 1 h, fault: no-load}, {at: 2 h, clear: all}]"));
    rig.player.step();
    CHECK(has(rig.player.faults(), FaultKind::NoLoad));
    CHECK(rig.player.progress().elapsed == 3600);
    CHECK_FALSE(rig.player.progress().running);
    rig.seconds(3);
    CHECK(rig.player.progress().elapsed == 3600);
    rig.player.resume();
    rig.seconds(3);
    CHECK(rig.player.progress().elapsed == Approx(3603));
}

TEST_CASE("The steps of a load pause, go on and are stepped to with the timeline, and a reset undoes them") {
    Rig rig;
    rig.player.begin(scenario("L1: {current: 5}\nsteps: [{at: 2, V2: 225}, {at: 4, V2: 220}, {at: 1 h, V2: 215}]\n"
                              "timeline: [{at: 3, fault: reversed-sequence}]"));
    rig.seconds(2);
    rig.seconds(1);
    CHECK(rig.volts(Phase::L2) == Approx(225).margin(0.1));
    rig.player.pause();
    rig.seconds(10);
    CHECK(rig.meter.load().source[1].voltage == 225);
    CHECK(rig.player.progress().eventsDone == 2);
    rig.player.step();
    CHECK(rig.meter.load().source[1].voltage == 220);
    CHECK(rig.lines.back() == "at 4 s: V2=220");
    rig.player.step();
    CHECK(rig.meter.load().source[1].voltage == 215);
    rig.player.reset();
    CHECK(rig.meter.load().source[1].voltage == 230);
    CHECK(rig.player.faults().empty());
    rig.seconds(10);
    CHECK(rig.meter.load().source[1].voltage == 230); // paused still
    rig.player.resume();
    rig.seconds(2);
    CHECK(rig.meter.load().source[1].voltage == 225);
}

TEST_CASE("A reset pulls the cable again that is out from the beginning") {
    Rig rig;
    rig.player.begin(scenario("faults: [cable-pulled]\ntimeline: [{at: 1, note: nothing}]"));
    CHECK(rig.calls.back() == "protocol 0");
    CHECK(rig.called("pulled"));
    rig.calls.clear();
    rig.player.reset();
    const auto last = std::ranges::find_if(rig.calls.rbegin(), rig.calls.rend(), [](const std::string& call) {
        return call == "pulled" || call == "plugged";
    });
    REQUIRE(last != rig.calls.rend());
    CHECK(*last == "pulled");
    CHECK(has(rig.player.faults(), FaultKind::CablePulled));
}

TEST_CASE("A scenario does not begin in what the one before it left behind") {
    Rig rig;
    rig.player.begin(scenario("timeline: [{at: 1, power: off, cable: pulled, cover: open, input: on, tariff: 2}]"));
    rig.seconds(2);
    REQUIRE_FALSE(rig.meter.supplied());
    rig.calls.clear();
    rig.player.begin(scenario("L1: {current: 7}"));
    CHECK(rig.meter.supplied());
    CHECK(rig.called("plugged"));
    CHECK_FALSE(rig.meter.meter().coverOpen());
    CHECK_FALSE(rig.meter.meter().digitalInput());
    rig.seconds(2);
    CHECK(rig.meter.meter().readings().tariffInProgress == 1);
}

TEST_CASE("The first scenario leaves the device as it finds it") {
    Rig rig;
    rig.meter.write(std::array<Command, 1>{SetTariff{2}});
    rig.meter.handle([](Meter& meter) { meter.setCoverOpen(true); });
    rig.player.begin(scenario("L1: {current: 7}"));
    rig.seconds(2);
    CHECK(rig.meter.meter().readings().tariffInProgress == 2);
    CHECK(rig.meter.meter().coverOpen());
    CHECK_FALSE(rig.called("plugged"));
}

TEST_CASE("A scenario is taken up where it stood, and what it has done is not done again") {
    Rig rig;
    rig.player.begin(scenario("timeline: [{at: 1, fault: no-load}, {at: 3, clear: all}]"));
    rig.seconds(2);
    const ScenarioProgress place = rig.player.progress();
    rig.player.begin(nullptr);
    rig.player.takeUp(place);
    CHECK(rig.player.faults().empty());
    CHECK(rig.player.progress().eventsDone == 1);
    CHECK(rig.player.progress().elapsed == Approx(2));
    rig.player.setFaults({*parseFault("reversed-sequence")});
    rig.seconds(1.1);
    CHECK(rig.player.faults().empty());
    CHECK(rig.player.progress().eventsDone == 2);
    rig.player.takeUp({});
    CHECK_FALSE(rig.player.progress().scenario);
}
