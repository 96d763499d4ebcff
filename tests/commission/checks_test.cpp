// SPDX-License-Identifier: GPL-3.0-or-later
#include "acted_meter.h"

#include "commission/checks.h"
#include "core/device/meter_identity.h"
#include "support/catch.h"

#include <cmath>

using namespace countis;
using namespace countis::commission;

namespace {

/// Readings of P and of the counters of ∑, with the time in ms.
Readings reading(int milliseconds, double watts, std::int64_t imported, std::int64_t exported = 0) {
    Readings readings;
    const Instant at = Instant{} + std::chrono::hours(1) + std::chrono::milliseconds(milliseconds);
    readings.at(Quantity::P, Phase::Sum) = {std::llround(watts / 10), Quality::Good};
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {imported, 1, Quality::Good};
    readings.at(EnergyKind::EaNeg, Phase::Sum, Tariff::Total) = {exported, 1, Quality::Good};
    for (const Block block : {Block::Metrology, Block::EnergyTotal})
        readings.blocks[index(block)] = {{at, {}}, Quality::Good};
    return readings;
}

CountedEnergies sumOf(const CounterCheck& check) {
    return check.energies()[index(Phase::Sum)];
}

CounterCheck constantLoad(double watts, double counted, int length = 300) {
    CounterCheck check;
    for (int second = 0; second <= length; ++second)
        check.take(reading(1000 * second, watts, std::llround(counted * second / 360)));
    return check;
}

} // namespace

TEST_CASE("The bound of the counters is that of its formula") {
    const CountedEnergies energy = sumOf(constantLoad(3600, 3600));
    REQUIRE(energy.isKnown);
    CHECK(energy.counted == 3000);
    CHECK(energy.integral == Approx(300));
    // 6 registers · 0.1 Wh, 5 W · 300 s, no change of P, 3600 W · 1 s, 1 % of 300 Wh
    CHECK(energy.bound == Approx(0.6 + 1500.0 / 3600 + 1 + 3));
    CHECK(energy.isMeaningful());
}

TEST_CASE("A power that changes between two readings widens the bound") {
    CounterCheck check;
    check.take(reading(0, 1000, 0));
    check.take(reading(1000, 5000, 8));
    const CountedEnergies energy = sumOf(check);
    CHECK(energy.integral == Approx(3000.0 / 3600));
    CHECK(energy.bound == Approx(0.6 + (5.0 + 2000 + 5000 + 0.01 * 3000) / 3600));
}

TEST_CASE("Counters that do not follow the power are beyond the bound") {
    const auto beyond = [](double watts, double counted) {
        const CountedEnergies energy = sumOf(constantLoad(watts, counted));
        return std::abs(static_cast<double>(energy.counted) / 10 - energy.integral) > energy.bound;
    };
    CHECK_FALSE(beyond(5000, 5000));
    CHECK_FALSE(beyond(5000, 5040));
    CHECK(beyond(5000, 5150)); // 3 % too much
    CHECK(beyond(5000, 0));
    CHECK(beyond(50000, 5000));
}

TEST_CASE("Imported less exported energy stands against the power with its sign") {
    CounterCheck check;
    for (int second = 0; second <= 100; ++second)
        check.take(reading(1000 * second, -3600, 5, 10 * second));
    const CountedEnergies energy = sumOf(check);
    CHECK(energy.counted == -1000);
    CHECK(energy.integral == Approx(-100));
}

TEST_CASE("With little energy the counters show nothing") {
    CHECK_FALSE(sumOf(constantLoad(10, 10)).isMeaningful());
    CHECK_FALSE(sumOf(constantLoad(0, 0)).isMeaningful());
    CHECK(sumOf(constantLoad(200, 200)).isMeaningful());
    const Step step = checkCounters(constantLoad(0, 0), {}, {});
    CHECK(step.state == StepState::NotDone);
    CHECK_FALSE(step.leftOut);
}

TEST_CASE("A counter that rolls over has not fallen, one that goes backwards has") {
    CounterCheck rolls;
    CounterCheck falls;
    for (int second = 0; second <= 100; ++second) {
        rolls.take(reading(1000 * second, 3600, (kRollOverTenths - 500 + 10 * second) % kRollOverTenths));
        falls.take(reading(1000 * second, 3600, 5000 + (second < 50 ? 10 * second : -2000)));
    }
    CHECK(sumOf(rolls).counted == 1000);
    CHECK_FALSE(sumOf(rolls).fell);
    CHECK(sumOf(falls).fell);
    CHECK(checkCounters(falls, {}, {}).state == StepState::Failed);
}

TEST_CASE("Counters without power in between are not known") {
    CounterCheck check;
    check.take(reading(0, 1000, 0));
    check.take(reading(5000, 1000, 14));
    CHECK_FALSE(sumOf(check).isKnown);
}

TEST_CASE("An E28 without MID, and a meter in factory mode, fail the identity") {
    Readings readings;
    readings.identity = simulatedIdentity(Model::E28);
    readings.blocks[index(Block::MidStatus)].quality = Quality::Good;
    CHECK(checkIdentity(readings, {}).state == StepState::Passed);
    readings.identity.factoryMode = true;
    CHECK(checkIdentity(readings, {}).state == StepState::Failed);
    readings.identity = simulatedIdentity(Model::E28);
    readings.identity.midProduct = 0;
    CHECK(checkIdentity(readings, {}).state == StepState::Failed);
    readings.identity.extendedName = "COUNTIS E50";
    CHECK(checkIdentity(readings, {}).state == StepState::Failed);
    // A meter without that block says nothing of both.
    readings.identity.extendedName = "COUNTIS E28";
    readings.blocks[index(Block::MidStatus)].quality = Quality::NotMeasured;
    CHECK(checkIdentity(readings, {}).state == StepState::Passed);
}

TEST_CASE("A missing phase fails the voltages and the sequence") {
    Readings readings;
    for (const Phase phase : {Phase::L1, Phase::L3}) {
        readings.at(Quantity::V, phase) = {23000, Quality::Good};
        readings.at(Quantity::U, phase) = {39800, Quality::Good};
    }
    CHECK(checkVoltages(readings, {}).state == StepState::Failed);
    readings.sequenceQuality = Quality::NotMeasured;
    CHECK(checkSequence(readings, {}).state == StepState::Failed);
}

TEST_CASE("Answers of another transaction, exceptions and ends of connections are told apart") {
    KnownRegisters known;
    LinkQuality link;
    const auto at = [](int ms) { return Instant{} + std::chrono::milliseconds(ms); };
    const std::vector<std::uint8_t> request{0, 1, 0, 0, 0, 6, 5, 3, 0xC8, 0, 0, 2};
    const std::vector<std::uint8_t> answer{0, 1, 0, 0, 0, 7, 5, 3, 4, 0, 2, 0, 1};
    const std::vector<std::uint8_t> other{0, 9, 0, 0, 0, 7, 5, 3, 4, 0, 2, 0, 1};
    const auto ask = [&](const std::vector<std::uint8_t>& reply, std::uint32_t connection = 1) {
        link.take({FrameDirection::Sent, at(0), request, connection}, known);
        link.take({FrameDirection::Received, at(30), reply, connection}, known);
    };
    ask(answer);
    CHECK(known.read({0xC800, 2})->words == std::vector<std::uint16_t>{2, 1});
    ask(other);
    ask({});
    ask({0, 1, 0, 0, 0, 3, 5, 0x83, 6}); // busy
    ask({0, 1, 0, 0, 0, 3, 5, 0x83, 2}); // there is no such register
    link.take({FrameDirection::Sent, at(0), request, 1}, known);
    ask(answer, 2);
    const LinkFigures figures = link.figures();
    CHECK(figures.requests == 7);
    CHECK(figures.lost == 3);
    CHECK(figures.refused == 1);
    CHECK(figures.late == 0);
    CHECK(figures.connections == 2);
    CHECK(figures.longest == std::chrono::milliseconds(30));
}
