// SPDX-License-Identifier: GPL-3.0-or-later
#include "acted_meter.h"

#include "core/message.h"
#include "support/catch.h"

#include <algorithm>

using namespace countis;
using namespace countis::commission;
using countis::test::ActedMeter;

namespace {

constexpr int kLength = 300;

Plan withoutLoads() {
    Plan plan;
    plan.hasLoadSteps = false;
    return plan;
}

/// A load of 1 kW on each phase, and the run until the first load step waits.
ActedMeter atWork(const Plan& plan = {}) {
    ActedMeter meter(plan);
    for (std::size_t phase = 0; phase < 3; ++phase)
        meter.load(phase, 1000);
    meter.seconds(3);
    return meter;
}

void toTheEnd(ActedMeter& meter) {
    for (int n = 0; n < 2 * kLength && !meter.run.isOver(); ++n)
        meter.second();
    REQUIRE(meter.run.isOver());
}

std::vector<std::string_view> stepsThat(const ActedMeter& meter, StepState state) {
    std::vector<std::string_view> names;
    for (std::size_t n = 0; n < kSteps; ++n)
        if (meter.run.steps()[n].state == state)
            names.push_back(nameOf(static_cast<StepKey>(n)));
    return names;
}

const Figure& figure(const ActedMeter& meter, StepKey key, std::string_view name) {
    const auto& figures = meter.step(key).figures;
    const auto found = std::ranges::find(figures, name, &Figure::name);
    REQUIRE(found != figures.end());
    return *found;
}

using Names = std::vector<std::string_view>;

} // namespace

TEST_CASE("A healthy meter passes every step") {
    ActedMeter meter = atWork();
    for (std::size_t phase = 0; phase < 3; ++phase) {
        INFO(phase);
        const auto key = static_cast<StepKey>(index(StepKey::LoadL1) + phase);
        REQUIRE(meter.run.view(Instant{} + std::chrono::hours(1)).waitsFor == key);
        meter.seconds(4);
        REQUIRE(meter.step(key).state == StepState::Running);
        meter.load(phase, 3000);
        meter.seconds(2);
        REQUIRE(meter.step(key).state == StepState::Passed);
        CHECK(figure(meter, key, "load-power").number == Decimal{2000, 0});
        CHECK(figure(meter, key, "load-others").number == Decimal{0, 0});
    }
    toTheEnd(meter);
    CHECK(stepsThat(meter, StepState::Passed).size() == kSteps);
    CHECK(meter.result().outcome() == Outcome::Passed);
    CHECK(meter.result().ended - meter.result().began == std::chrono::seconds(kLength));
    CHECK_FALSE(meter.result().simulated);
}

TEST_CASE("The words of its registers stand behind a figure, those of a counter also at the beginning") {
    ActedMeter meter = atWork(withoutLoads());
    toTheEnd(meter);
    const auto& volts = figure(meter, StepKey::Voltages, "voltage_V1_V").registers;
    REQUIRE(volts.size() == 1);
    CHECK(volts.front() == RegisterWords{"voltage_V1_V", 50520, {0, 23000}, {}});
    const auto& counter = figure(meter, StepKey::Counters, "counted-L1").registers;
    REQUIRE(counter.size() == 4); // Ea+ and Ea−, each in kWh and the part below
    CHECK(counter.front().key == "energy_L1_ea_pos_Wh");
    CHECK(counter.front().words.size() == 2);
    const auto residual = std::ranges::find_if(counter, [](const RegisterWords& words) {
        return words.key == "energy_L1_ea_pos_Wh" && words.words != words.earlier;
    });
    REQUIRE(residual != counter.end());
    CHECK(residual->earlier.size() == residual->words.size());
}

TEST_CASE("Registers stand behind each figure that comes from the meter") {
    ActedMeter meter = atWork();
    for (std::size_t phase = 0; phase < 3; ++phase) {
        meter.load(phase, 3000);
        meter.seconds(3);
    }
    toTheEnd(meter);
    REQUIRE(meter.result().outcome() == Outcome::Passed);
    for (const StepKey key :
         {StepKey::Identity, StepKey::Versions, StepKey::Voltages, StepKey::Sequence, StepKey::LoadL1,
          StepKey::LoadL2, StepKey::LoadL3, StepKey::Wiring, StepKey::Counters, StepKey::Tariff, StepKey::Time})
        for (const Figure& one : meter.step(key).figures) {
            INFO(nameOf(key) << ' ' << one.name);
            CHECK((one.name == "time-elapsed" || !one.registers.empty())); // by the clock of the computer
        }
    const auto& others = figure(meter, StepKey::LoadL2, "load-others").registers;
    REQUIRE(others.size() == 2);
    CHECK(others.front().key == "power_active_P1_W");
    CHECK(others.back().key == "power_active_P3_W");
    CHECK_FALSE(others.back().earlier.empty());
}

TEST_CASE("Load steps that a person leaves out do not fail the run") {
    ActedMeter meter = atWork();
    meter.run.leaveOut();
    meter.seconds(2);
    meter.run.leaveOut();
    meter.run.leaveOut();
    meter.run.leaveOut(); // there is no fourth
    toTheEnd(meter);
    CHECK(stepsThat(meter, StepState::NotDone) == Names{"load-L1", "load-L2", "load-L3"});
    CHECK(meter.result().outcome() == Outcome::Passed);

    ActedMeter without = atWork(withoutLoads());
    toTheEnd(without);
    CHECK(without.result().outcome() == Outcome::Passed);
}

TEST_CASE("A load step that nobody makes is not done after its time") {
    Plan plan;
    plan.loadWait = std::chrono::seconds(10);
    ActedMeter meter = atWork(plan);
    meter.seconds(9);
    CHECK(meter.step(StepKey::LoadL1).state == StepState::Running);
    meter.second();
    CHECK(meter.step(StepKey::LoadL1).state == StepState::NotDone);
    CHECK(english(meter.step(StepKey::LoadL1).reason) == "No load was switched on at L1 in time.");
    CHECK(meter.step(StepKey::LoadL2).state == StepState::Running);
    toTheEnd(meter);
    CHECK(meter.result().outcome() == Outcome::Incomplete);
}

TEST_CASE("A load that appears on another phase fails its step") {
    Plan plan;
    plan.loadWait = std::chrono::seconds(10);
    ActedMeter meter = atWork(plan);
    meter.load(2, 3000);
    meter.seconds(10);
    CHECK(meter.step(StepKey::LoadL1).state == StepState::Failed);
    CHECK(english(meter.step(StepKey::LoadL1).reason) ==
          "No load appeared on L1, but one appeared on L3. The phases may be exchanged.");
}

TEST_CASE("A load on all phases is no load step") {
    ActedMeter meter = atWork();
    for (std::size_t phase = 0; phase < 3; ++phase)
        meter.load(phase, 3000);
    meter.seconds(10);
    CHECK(meter.step(StepKey::LoadL1).state == StepState::Running);
    // Below the least load, and below what the accuracy of the meter explains.
    meter.load(0, 3080);
    meter.seconds(10);
    CHECK(meter.step(StepKey::LoadL1).state == StepState::Running);
    meter.load(0, 3300);
    meter.seconds(3);
    CHECK(meter.step(StepKey::LoadL1).state == StepState::Passed);
}

TEST_CASE("A reversed current shows in its load step and in the wiring") {
    ActedMeter meter;
    for (std::size_t phase = 0; phase < 3; ++phase)
        meter.load(phase, 1000, phase == 1);
    meter.seconds(3);
    meter.run.leaveOut();
    meter.seconds(3);
    meter.load(1, 3000, true);
    meter.seconds(3);
    CHECK(meter.step(StepKey::LoadL2).state == StepState::Failed);
    CHECK(
        english(meter.step(StepKey::LoadL2).reason).starts_with("The current of L2 rose and its active power fell"));
    meter.run.leaveOut();
    toTheEnd(meter);
    CHECK(stepsThat(meter, StepState::Failed) == Names{"load-L2", "wiring"});
    CHECK(meter.step(StepKey::Wiring).figures.front().text == "reversed-current:phase=2");
    CHECK(meter.result().outcome() == Outcome::Failed);
}

TEST_CASE("A reversed sequence fails") {
    ActedMeter meter(withoutLoads());
    meter.sequence = PhaseSequence::Order132;
    meter.load(0, 2000);
    toTheEnd(meter);
    CHECK(stepsThat(meter, StepState::Failed) == Names{"sequence", "wiring"});
    CHECK(figure(meter, StepKey::Sequence, "phase_sequence").number == Decimal{132, 0});
}

TEST_CASE("A voltage outside the ratings fails") {
    ActedMeter meter(withoutLoads());
    meter.volts = {230, 180, 230};
    meter.seconds(3);
    CHECK(meter.step(StepKey::Voltages).state == StepState::Failed);
    CHECK(english(meter.step(StepKey::Voltages).reason) == "V2: 180.00 V; allowed: 184 to 288 V.");
}

TEST_CASE("Another meter at the address ends the run") {
    ActedMeter meter = atWork();
    meter.seconds(20);
    ++meter.identity.serialOrder;
    meter.second();
    REQUIRE(meter.run.isOver());
    CHECK(meter.step(StepKey::Identity).state == StepState::Failed);
    CHECK(stepsThat(meter, StepState::NotDone).size() == 8);
    CHECK(meter.result().outcome() == Outcome::Failed);
    // The result is about the first one.
    CHECK(meter.result().identity.serialOrder + 1 == meter.identity.serialOrder);
}

TEST_CASE("A meter that no longer answers ends the run, and the communication has failed") {
    ActedMeter meter = atWork(withoutLoads());
    meter.seconds(20);
    meter.silence(30);
    CHECK_FALSE(meter.run.isOver());
    meter.silence(1);
    REQUIRE(meter.run.isOver());
    CHECK(stepsThat(meter, StepState::Failed) == Names{"communication"});
    CHECK(english(meter.step(StepKey::Counters).reason) == "The meter does not answer any more.");
}

TEST_CASE("A meter that never answers gives no result") {
    ActedMeter meter;
    meter.silence(31);
    CHECK(meter.run.isOver());
    CHECK_FALSE(meter.run.hasBegun());
}

TEST_CASE("The time in which a meter was not read does not count for its counters") {
    ActedMeter meter = atWork(withoutLoads());
    meter.seconds(60);
    meter.load(0, 9000);
    meter.silence(20);
    meter.load(0, 1000);
    toTheEnd(meter);
    const Figure& counted = figure(meter, StepKey::Counters, "counted-L1");
    CHECK(meter.step(StepKey::Counters).state == StepState::Passed);
    // 1 kW for 280 s, whatever came in the 20 s.
    CHECK(static_cast<double>(counted.number->count) / 10 == Approx(1000 * 280 / 3600.0).margin(1));
}

TEST_CASE("Answers that get lost or come late fail the communication") {
    ActedMeter lossy = atWork(withoutLoads());
    lossy.losesEach = 40;
    toTheEnd(lossy);
    CHECK(stepsThat(lossy, StepState::Failed) == Names{"communication"});
    CHECK(figure(lossy, StepKey::Communication, "lost").isBeyond());

    ActedMeter slow = atWork(withoutLoads());
    slow.roundTrip = std::chrono::milliseconds(501);
    slow.seconds(1);
    slow.roundTrip = std::chrono::milliseconds(400);
    toTheEnd(slow);
    CHECK(figure(slow, StepKey::Communication, "late").number == Decimal{9, 0});
    CHECK(figure(slow, StepKey::Communication, "round-trip-median").number == Decimal{40000, 2});
    CHECK(slow.step(StepKey::Communication).state == StepState::Passed); // 9 of 2700
    CHECK(slow.step(StepKey::Identity).state == StepState::Passed);
}

TEST_CASE("Hours counters that run at another speed fail the time") {
    ActedMeter meter = atWork(withoutLoads());
    meter.hoursSpeed = 60;
    toTheEnd(meter);
    CHECK(meter.step(StepKey::Time).state == StepState::Failed);

    ActedMeter stopped = atWork(withoutLoads());
    stopped.hoursSpeed = 0;
    toTheEnd(stopped);
    CHECK(stopped.step(StepKey::Time).state == StepState::Failed);
}

TEST_CASE("In a short run the hours counters show nothing") {
    Plan plan = withoutLoads();
    plan.length = std::chrono::seconds(60);
    ActedMeter meter = atWork(plan);
    toTheEnd(meter);
    CHECK(stepsThat(meter, StepState::NotDone) == Names{"load-L1", "load-L2", "load-L3", "time"});
    CHECK(meter.result().outcome() == Outcome::Incomplete);
}

TEST_CASE("A tariff that grows while the other one is in progress fails") {
    ActedMeter meter = atWork(withoutLoads());
    meter.countsTariff = 2;
    toTheEnd(meter);
    CHECK(meter.step(StepKey::Tariff).state == StepState::Failed);

    ActedMeter changes = atWork(withoutLoads());
    changes.seconds(100);
    changes.tariff = 2;
    toTheEnd(changes);
    CHECK(changes.step(StepKey::Tariff).state == StepState::Passed);
    CHECK(figure(changes, StepKey::Tariff, "tariff-wrong").number == Decimal{0, 1});
}
