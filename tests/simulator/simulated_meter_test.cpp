// SPDX-License-Identifier: GPL-3.0-or-later
// From the load to the registers, without sockets and without real time.
#include "simulator/device/simulated_meter.h"

#include "core/registers/register_table.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_setting.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::sim;

namespace {

struct Rig {
    // The analyzer takes the members of a class for unset when another unit holds its constructor.
    // NOLINTNEXTLINE(clang-analyzer-optin.cplusplus.UninitializedObject)
    explicit Rig(Load load, std::uint64_t seed = 1) : meter(SampleTime{}, {}, {}, std::move(load), seed) {}

    void seconds(int count) {
        for (int n = 0; n < count * kTicksPerSecond; ++n)
            meter.advance();
    }
    std::int64_t value(Block block, std::string_view name) const {
        const Register* reg = findRegister(block, name);
        REQUIRE(reg != nullptr);
        const auto bytes = meter.registers().read(reg->address, reg->words);
        REQUIRE(bytes);
        std::uint32_t raw = 0;
        for (const auto byte : *bytes)
            raw = raw << 8U | byte;
        return static_cast<std::int32_t>(raw);
    }
    std::int64_t metrology(std::string_view name) const { return value(Block::Metrology, name); }

    SimulatedMeter meter;
};

Load fixed(std::initializer_list<const char*> settings) {
    Load load;
    for (const char* text : settings) {
        const auto setting = parseSetting(text);
        REQUIRE(setting);
        apply(*setting, load);
    }
    return load;
}

} // namespace

TEST_CASE("Registers hold live values from the first moment") {
    const Rig rig(fixed({"V1=231", "V2=229", "I1=10.4", "phi1=60", "I2=6", "f=50.2", "sequence=132"}));
    CHECK(rig.metrology("voltage_V1") == 23100);
    CHECK(rig.metrology("voltage_V2") == 22900);
    CHECK(rig.metrology("current_I1") == 10400);
    CHECK(rig.metrology("frequency") == 50200);
    CHECK(rig.metrology("power_active_P1") == 120); // 1201 W in 10 W
    CHECK(rig.metrology("power_reactive_Q1") == 208);
    CHECK(rig.metrology("power_factor_PF1") == 500);
    CHECK(rig.metrology("power_active_P2") == 137); // 1374 W
    CHECK(rig.value(Block::MetrologyCompact, "phase_sequence") == 1);
}

TEST_CASE("Energy counts at the rate of the power") {
    Rig rig(fixed({"I1=10", "I2=10", "I3=10"}));
    const auto before = rig.meter.meter().readings().at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
    rig.seconds(360);
    const auto after = rig.meter.meter().readings().at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
    CHECK(after - before == Approx(6900).margin(20)); // 6900 W for 0.1 h, in 0.1 Wh
}

TEST_CASE("A new load shows with the second after, without a jump of the wave") {
    Rig rig(fixed({"I1=10"}));
    rig.meter.setLoad(fixed({"I1=2", "V2=0"}));
    rig.seconds(3);
    CHECK(rig.metrology("current_I1") == 2000);
    CHECK(rig.metrology("voltage_V1") == 23000);
    CHECK(rig.metrology("voltage_V2") == 0);
    CHECK(rig.metrology("frequency") == 50000);
}

TEST_CASE("Without L1 the meter is off and counts nothing; it comes back with its registers") {
    Rig rig(fixed({"I1=80", "I2=80", "I3=80"}));
    rig.seconds(60);
    rig.meter.setLoad(fixed({"V1=0", "I2=80"}));
    rig.meter.advance();
    CHECK_FALSE(rig.meter.powered());
    const auto readings = rig.meter.meter().readings();
    rig.seconds(60);
    CHECK(rig.meter.meter().readings() == readings);
    const auto energy = readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
    CHECK(energy > 8000);

    rig.meter.setLoad(fixed({"V1=230", "I2=8"}));
    rig.meter.advance();
    CHECK(rig.meter.powered());
    CHECK(rig.metrology("voltage_V1") == 23000);
    CHECK(rig.metrology("current_I2") == 8000);
    CHECK(rig.meter.meter().readings().at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths >= energy);
}

TEST_CASE("A meter that begins without L1 is off, and starts with live values when it comes") {
    Rig rig(fixed({"V1=0", "I1=3"}));
    CHECK_FALSE(rig.meter.powered());
    rig.seconds(5);
    CHECK(rig.meter.meter().measurements() == 0);
    rig.meter.editLoad([](Load& load) { load.source[0].voltage = 228; });
    rig.seconds(1);
    CHECK(rig.meter.powered());
    CHECK(rig.metrology("voltage_V1") == 22800);
    CHECK(rig.metrology("current_I1") == 3000);
}

TEST_CASE("A write acts at once, on the registers and on the address") {
    Rig rig(fixed({}));
    CHECK(rig.meter.unit() == 5);
    rig.meter.write(std::vector<Command>{SetTariff{2}, SetUnitId{42}});
    CHECK(rig.meter.unit() == 42);
    CHECK(rig.meter.registers().read(50849, 1)->back() == 2);
    CHECK(rig.meter.registers().read(57344, 1)->back() == 42);
}

TEST_CASE("The same seed gives the same readings, second by second") {
    Rig first(*builtinLoad("office"), 11);
    Rig second(*builtinLoad("office"), 11);
    Rig other(*builtinLoad("office"), 12);
    bool differs = false;
    for (int n = 0; n < 30; ++n) {
        for (Rig* rig : {&first, &second, &other})
            rig->seconds(1);
        CHECK(first.meter.meter().readings() == second.meter.meter().readings());
        differs = differs || first.meter.meter().readings().instant != other.meter.meter().readings().instant;
    }
    CHECK(differs);
}

TEST_CASE("The office is measured as an office") {
    Rig rig(*builtinLoad("office"));
    rig.seconds(10);
    for (const char* name : {"power_factor_PF1", "power_factor_PF2", "power_factor_PF3", "power_factor_PF"}) {
        CHECK(rig.metrology(name) >= 890); // harmonics of the current take their part of the 0.9 … 0.97
        CHECK(rig.metrology(name) <= 970);
    }
    CHECK(rig.metrology("current_IN") > 1000);
    CHECK(rig.value(Block::MetrologyCompact, "phase_sequence") == 0);
}

TEST_CASE("A load is edited where it stands: its day goes on and its appliances stay") {
    Load load;
    load.phase[0].current = 10;
    load.appliances = {{.name = "heater", .phases = {false, true, false}, .current = 5, .off = 0}};
    load.day.assign(24, 1);
    load.day[1] = 3; // straight lines between: twice the current after half an hour
    SimulatedMeter device(SampleTime{}, {}, {}, load, 1, {}, Engine::Phasor);
    device.advance(30 * 60 * kTicksPerSecond);
    CHECK(device.meter().readings().at(Quantity::I, Phase::L1).count == Approx(20'000).epsilon(0.002));
    device.editLoad([](Load& edited) {
        edited.phase[0].current = 20;
        edited.appliances.clear();
    });
    device.advance(2 * kTicksPerSecond);
    CHECK(device.meter().readings().at(Quantity::I, Phase::L1).count == Approx(40'000).epsilon(0.002));
    CHECK(device.meter().readings().at(Quantity::I, Phase::L2).count == 5'000);
}

TEST_CASE("A restart with another memory shows its registers and keeps cover and input") {
    Load load;
    load.phase[0].current = 10;
    SimulatedMeter device(SampleTime{}, {}, {}, load, 1);
    device.handle([](Meter& meter) {
        meter.setCoverOpen(true);
        meter.setDigitalInput(true);
        meter.key({Key::Enter, true});
        meter.key({Key::Enter, false});
    });
    REQUIRE(device.meter().panel().menu == Menu::Tar2);
    MeterMemory memory{device.meter().registers(), device.meter().settings()};
    memory.registers.tenths[0][0][0] = 123'456;
    memory.settings.unitId = 17;
    device.restart(memory);
    CHECK(device.meter().readings().at(EnergyKind::EaPos, Phase::L1, Tariff::T1).tenths >= 123'456);
    CHECK(device.meter().readings().at(Quantity::V, Phase::L1).count == 23'000);
    CHECK(device.unit() == 17);
    CHECK(device.meter().coverOpen());
    CHECK(device.meter().digitalInput());
    CHECK(device.meter().panel().menu == Menu::Tar1);
}

TEST_CASE("A restart over Modbus counts no energy twice, whichever engine measures") {
    const auto engine = GENERATE(Engine::Sampled, Engine::Phasor);
    Load load;
    for (auto& phase : load.phase)
        phase.current = 80;
    SimulatedMeter device(SampleTime{}, {}, {}, load, 1, {}, engine);
    const auto counted = [&] {
        return device.meter().memory().registers.tenths[0][index(Phase::Sum)][index(EnergyKind::EaPos)];
    };
    device.advance(10 * kTicksPerSecond + kTicksPerSecond / 2);
    const std::int64_t before = counted();
    const std::array<Command, 1> restart{RestartMeter{}};
    device.write(restart);
    CHECK(counted() == before);
    device.advance(10 * kTicksPerSecond);
    constexpr double kTenthsASecond = 3 * 230 * 80 / 360.0;
    CHECK(static_cast<double>(counted() - before) <= 10 * kTenthsASecond);
    CHECK(static_cast<double>(counted() - before) >= 9.7 * kTenthsASecond); // all but the start-up
}

TEST_CASE("The device says how far a long press has come") {
    SimulatedMeter device(SampleTime{}, {}, {}, Load{}, 1);
    CHECK_FALSE(device.meter().hold());
    device.handle([](Meter& meter) {
        meter.setCoverOpen(true);
        meter.key({Key::Set, true});
    });
    device.advance(12);
    const auto hold = device.meter().hold();
    REQUIRE(hold);
    CHECK(hold->held == std::chrono::milliseconds(1200));
    CHECK(hold->threshold == kLongPress);
}
