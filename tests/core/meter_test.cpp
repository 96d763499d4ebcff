// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/meter.h"
#include "support/catch.h"
#include "support/wave_source.h"

#include <cmath>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    explicit Fixture(const PlainLoad& load, const MeterOptions& options = {}, const MeterMemory& memory = {})
        : meter(clock, options, memory), source(plainWave(load)) {}

    void seconds(int count) {
        for (int second = 0; second < count; ++second) {
            clock.advance(1s);
            meter.feed(source.take(kSampleRate));
        }
    }
    std::int64_t total(EnergyKind kind) const { return meter.readings().at(kind, Phase::Sum, Tariff::Total).tenths; }

    ManualClock clock;
    Meter meter;
    WaveSource source;
};

PlainLoad loaded(double current, double lag) {
    PlainLoad load;
    load.i.fill(current);
    load.lag.fill(lag);
    return load;
}

} // namespace

TEST_CASE("measured values come with the first second, registers with the power", "[meter]") {
    EnergyRegisters registers;
    registers.tenths[0][0][index(EnergyKind::EaPos)] = 1234;
    registers.tenths[0][3][index(EnergyKind::EaPos)] = 1234;
    Fixture fixture(loaded(10, 0), {}, {.registers = registers, .settings = {}});
    const Readings& readings = fixture.meter.readings();
    CHECK(fixture.meter.measurements() == 0);
    CHECK(readings.at(Quantity::V, Phase::L1).quality == Quality::NotMeasured);
    CHECK(readings.sequenceQuality == Quality::NotMeasured);
    CHECK(readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) == Energy{1234, 1, Quality::Good});
    CHECK(readings.blocks[index(Block::Metrology)].quality == Quality::NotMeasured);
    fixture.clock.advance(1s);
    fixture.meter.feed(fixture.source.take(kSampleRate - 1));
    CHECK(fixture.meter.measurements() == 0);
    fixture.meter.feed(fixture.source.take(1));
    CHECK(fixture.meter.measurements() == 1);
    CHECK(readings.at(Quantity::V, Phase::L1) == Value{23000, Quality::Good});
    CHECK(readings.at(Quantity::I, Phase::N) == Value{0, Quality::Good});
    CHECK(readings.sequence == PhaseSequence::Order123);
    for (const BlockSample& block : readings.blocks) {
        CHECK(block.quality == Quality::Good);
        CHECK(block.time == fixture.clock.now());
    }
}

TEST_CASE("the meter says who it is", "[meter]") {
    for (const Model model : {Model::E27, Model::E28}) {
        MeterMemory memory;
        memory.settings.unitId = 17;
        Fixture fixture({}, {.model = model}, memory);
        const Readings& readings = fixture.meter.readings();
        CHECK(readings.identity.extendedName == (model == Model::E27 ? "COUNTIS E27" : "COUNTIS E28"));
        CHECK((readings.identity.midProduct == 1) == (model == Model::E28));
        CHECK(readings.identity.vendorName == "SOCOMEC");
        CHECK(readings.identity.productOrderId == 100);
        CHECK(readings.unitId == 17);
        CHECK(readings.device.malfunction == false);
    }
}

TEST_CASE("energy registers and pulses are in step", "[meter]") {
    Fixture fixture(loaded(80, 0));
    for (int second = 0; second < 100; ++second) {
        fixture.seconds(1);
        const std::int64_t energy = fixture.total(EnergyKind::EaPos) + fixture.total(EnergyKind::EaNeg);
        REQUIRE(fixture.meter.ledPulses() == static_cast<std::uint64_t>(energy / 10));
        REQUIRE(fixture.meter.pulseOutput().counted() == energy / 1000);
    }
    CHECK(fixture.total(EnergyKind::EaPos) == Approx(55200.0 * 99.8 / 360).epsilon(0.001));
}

TEST_CASE("pulses begin at power-up, in step with the registers", "[meter]") {
    EnergyRegisters registers;
    registers.tenths[0][0][index(EnergyKind::EaPos)] = 995;
    registers.tenths[0][3][index(EnergyKind::EaPos)] = 995;
    Fixture fixture(loaded(80, 0), {}, {.registers = registers, .settings = {}});
    CHECK(fixture.meter.ledPulses() == 0);
    fixture.seconds(1); // 55.2 kW for 0.8 s: 12.2 Wh, 122 units
    CHECK(fixture.total(EnergyKind::EaPos) / 1000 == 1);
    CHECK(fixture.meter.pulseOutput().counted() == 1);
    CHECK(fixture.meter.ledPulses() == static_cast<std::uint64_t>(fixture.total(EnergyKind::EaPos) / 10 - 99));
    // The 5th of 122 units makes the pulse: that part of the second after has to pass.
    CHECK(fixture.meter.readings().device.pulseOutputOn == false);
    fixture.meter.feed(fixture.source.take(400));
    CHECK(fixture.meter.readings().device.pulseOutputOn == true);
    fixture.meter.feed(fixture.source.take(800));
    CHECK(fixture.meter.readings().device.pulseOutputOn == false);
}

TEST_CASE("export counts for the LED too", "[meter]") {
    Fixture fixture(loaded(80, 180));
    fixture.seconds(10);
    CHECK(fixture.total(EnergyKind::EaPos) == 0);
    CHECK(fixture.total(EnergyKind::EaNeg) > 1000);
    CHECK(fixture.meter.ledPulses() == static_cast<std::uint64_t>(fixture.total(EnergyKind::EaNeg) / 10));
}

TEST_CASE("no load adds nothing", "[meter]") {
    Fixture fixture(loaded(0.009, 0));
    fixture.seconds(600);
    CHECK(fixture.meter.registers() == [] {
        EnergyRegisters registers;
        registers.tariffTime[0] = 16; // 600 s
        registers.tariffTimeCarried[0] = 24'000;
        return registers;
    }());
}

TEST_CASE("a tariff change shows at once and splits the energy", "[meter]") {
    Fixture fixture(loaded(20, 30));
    fixture.seconds(20);
    fixture.meter.apply(SetTariff{2});
    const Readings& readings = fixture.meter.readings();
    CHECK(readings.tariffInProgress == 2);
    const std::int64_t first = readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1).tenths;
    CHECK(first % 100 == 0);
    fixture.seconds(20);
    CHECK(readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1).tenths == first);
    CHECK(readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T2).tenths == fixture.total(EnergyKind::EaPos) - first);
    fixture.meter.apply(ResetTariffTime{true, true});
    CHECK(readings.tariffTime[0] == Energy{0, 1, Quality::Good});
}

TEST_CASE("partial meters are stopped, started and reset by command", "[meter]") {
    Fixture fixture(loaded(20, 30));
    const Readings& readings = fixture.meter.readings();
    const auto partial = [&](PartialMeter meter) { return readings.partial[index(meter)].tenths; };
    fixture.seconds(5);
    REQUIRE(partial(PartialMeter::Eap) > 0);
    fixture.meter.apply(StopPartial{PartialMeter::Eap});
    CHECK(readings.device.partialRunning.value()[index(PartialMeter::Eap)] == false);
    const std::int64_t stopped = partial(PartialMeter::Eap);
    fixture.seconds(5);
    CHECK(partial(PartialMeter::Eap) == stopped);
    fixture.meter.apply(StartPartial{PartialMeter::Eap});
    fixture.seconds(5);
    CHECK(partial(PartialMeter::Eap) > stopped);
    fixture.meter.apply(ResetPartial{PartialMeter::Eap});
    CHECK(partial(PartialMeter::Eap) == 0);
    CHECK(partial(PartialMeter::EaPos) > 0);
    CHECK(fixture.total(EnergyKind::Eap) > stopped);
}

TEST_CASE("each bit of a reset clears its partial meters alone", "[meter]") {
    using enum PartialMeter;
    const std::vector<std::pair<std::uint16_t, std::vector<PartialMeter>>> rows{
        {0x01, {EaPos, EaPosT1, EaPosT2}}, {0x02, {ErPos}}, {0x04, {Eap}},
        {0x08, {EaNeg, EaNegT1, EaNegT2}}, {0x10, {ErNeg}},
    };
    for (const auto& [mask, cleared] : rows) {
        EnergyRegisters registers;
        registers.partial.fill(77);
        Fixture fixture({}, {}, {.registers = registers, .settings = {}});
        fixture.meter.apply(ResetPartials{mask});
        for (std::size_t k = 0; k < kPartialMeters; ++k) {
            const bool expected = std::ranges::count(cleared, static_cast<PartialMeter>(k)) > 0;
            CHECK(fixture.meter.readings().partial[k].tenths == (expected ? 0 : 77));
        }
    }
}

TEST_CASE("a restart keeps what flowed and measures anew", "[meter]") {
    Fixture fixture(loaded(80, 0));
    fixture.meter.apply(SetUnitId{9});
    fixture.seconds(20);
    const std::int64_t before = fixture.total(EnergyKind::EaPos);
    fixture.meter.feed(fixture.source.take(4000));
    const MeterMemory kept = fixture.meter.memory();
    fixture.meter.apply(RestartMeter{});
    const Readings& readings = fixture.meter.readings();
    CHECK(fixture.meter.registers() == kept.registers);
    CHECK(fixture.meter.memory() == kept);
    CHECK(fixture.total(EnergyKind::EaPos) - before == Approx(76.7).margin(3)); // half a second of 55.2 kW
    CHECK(readings.at(Quantity::P, Phase::Sum).quality == Quality::NotMeasured);
    CHECK(readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).quality == Quality::Good);
    CHECK(readings.unitId == 9);
    CHECK(fixture.meter.ledPulses() == 0);
    fixture.seconds(1);
    CHECK(readings.at(Quantity::P, Phase::Sum).count == 5520);
    CHECK(fixture.meter.ledPulses() > 0);
}

TEST_CASE("what is kept holds the running window up to its last whole cycle", "[meter]") {
    Fixture fixture(loaded(80, 30));
    const auto kept = [&](EnergyKind kind) { return fixture.meter.memory().registers.tenths[0][3][index(kind)]; };
    fixture.seconds(3);
    const std::int64_t shown = fixture.total(EnergyKind::EaPos);
    const double flow = 55'200 * std::cos(3.14159265 / 6) / 360 / 100; // tenths in 10 ms
    for (int passed = 1; passed <= 99; ++passed) {                     // in 10 ms
        fixture.meter.feed(fixture.source.take(80));
        INFO("after " << passed * 10 << " ms");
        // The window began up to a cycle before the second, and the last whole cycle ended up to one before now.
        const auto gained = static_cast<double>(kept(EnergyKind::EaPos) - shown);
        REQUIRE(gained <= (passed + 2) * flow + 2);
        REQUIRE(gained >= (passed - 2) * flow - 2);
        REQUIRE(fixture.total(EnergyKind::EaPos) == shown); // the registers themselves wait for the second
        REQUIRE(kept(EnergyKind::ErPosInd) ==
                Approx(static_cast<double>(kept(EnergyKind::EaPos)) * 0.5774).margin(4));
        REQUIRE(kept(EnergyKind::Eap) == Approx(static_cast<double>(kept(EnergyKind::EaPos)) * 1.1547).margin(4));
    }
    fixture.meter.feed(fixture.source.take(80));
    CHECK(fixture.total(EnergyKind::EaPos) > shown);
    CHECK(fixture.meter.memory().registers.tenths == fixture.meter.registers().tenths);
}

TEST_CASE("what another engine has measured so far is kept until its second is whole", "[meter]") {
    Fixture fixture(loaded(0, 0));
    Measurement part;
    part.seconds = 0.5;
    part.phase[0] = {.present = true, .v = 230, .i = 10, .power = {2300, 0, 2300}};
    part.sum = {2300, 0, 2300};
    fixture.meter.measureSoFar(part);
    const auto kept = [&] { return fixture.meter.memory().registers.tenths[0][3][index(EnergyKind::EaPos)]; };
    CHECK(kept() == 3); // 0.32 Wh
    CHECK(fixture.total(EnergyKind::EaPos) == 0);
    part.seconds = 0.9;
    fixture.meter.measureSoFar(part); // instead, not besides
    CHECK(kept() == 5);
    part.seconds = 1;
    fixture.meter.measure(part);
    CHECK(kept() == 6);
    CHECK(fixture.total(EnergyKind::EaPos) == 6);
}

TEST_CASE("after a loss of power the digital input says the tariff, as it is now", "[meter]") {
    MeterMemory memory;
    memory.registers.tariff = 2; // the input was on when the supply went
    memory.settings.tariffSource = TariffSource::Dig;
    CHECK(Fixture({}, {}, memory).meter.readings().tariffInProgress == 1);
    memory.settings.tariffSource = TariffSource::Com;
    CHECK(Fixture({}, {}, memory).meter.readings().tariffInProgress == 2);
}

TEST_CASE("the panel shows the readings and stops a partial meter", "[meter]") {
    Fixture fixture(loaded(10, 0), {.model = Model::E27});
    fixture.seconds(2);
    const auto press = [&](Key key) {
        fixture.meter.key({key, true});
        fixture.clock.advance(100ms);
        fixture.meter.key({key, false});
        fixture.clock.advance(100ms);
    };
    for (int menu = 0; menu < 4; ++menu)
        press(Key::Enter); // rt
    CHECK(mainText(fixture.meter.display(false)).find("2.3") != std::string::npos);
    CHECK(fixture.meter.display(true).has(Symbol::Communication));
    CHECK_FALSE(fixture.meter.display(false).has(Symbol::Communication));
    fixture.meter.apply(RestartMeter{});
    CHECK(fixture.meter.display(false).allOn);
    press(Key::Enter); // not while the display boots
    fixture.clock.advance(kBootTime - 200ms);
    CHECK(labelText(fixture.meter.display(false)) == "tAr.1");
    press(Key::Enter);
    press(Key::Enter);
    press(Key::Enter); // PAr.b, partial Ea+ T1
    fixture.meter.key({Key::Up, true});
    fixture.meter.key({Key::Enter, true});
    fixture.clock.advance(100ms);
    fixture.meter.key({Key::Enter, false});
    fixture.meter.key({Key::Up, false});
    press(Key::Enter); // the question's Y
    CHECK(fixture.meter.readings().device.partialRunning.value()[index(PartialMeter::EaPosT1)] == false);
    CHECK(fixture.meter.readings().device.partialRunning.value()[index(PartialMeter::EaPos)] == true);
}

TEST_CASE("SETUP 1 and 2 set the meter: saved with Y, on its own display", "[meter]") {
    Fixture fixture(loaded(10, 0), {.model = Model::E28});
    const auto press = [&](Key key, std::chrono::milliseconds length = 100ms) {
        fixture.meter.key({key, true});
        fixture.clock.advance(length);
        fixture.meter.display(false);
        fixture.meter.key({key, false});
    };
    press(Key::Set, 3s);
    CHECK(labelText(fixture.meter.display(false)) == "tAr.1"); // under the sealed cover
    fixture.meter.setCoverOpen(true);
    press(Key::Set, 3s);
    CHECK(mainText(fixture.meter.display(false)) == "Addr 005");
    for (const Key key : {Key::Enter, Key::Enter, Key::Enter, Key::Up, Key::Enter, Key::Enter, Key::Up, Key::Enter})
        press(key); // 006, diG
    press(Key::Enter, 3s);
    press(Key::Enter);
    CHECK(fixture.meter.settings().unitId == 6);
    CHECK(fixture.meter.readings().unitId == 6);
    CHECK(fixture.meter.settings().tariffSource == TariffSource::Dig);
    fixture.meter.setDigitalInput(true);
    CHECK(fixture.meter.readings().tariffInProgress == 2);
    fixture.meter.setAddressUnreachable(true);
    for (int menu = 0; menu < 6; ++menu)
        press(Key::Enter);
    CHECK(mainText(fixture.meter.display(false)) == "Eth  Err");
}
