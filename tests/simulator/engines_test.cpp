// SPDX-License-Identifier: GPL-3.0-or-later
// The phasor engine against the sampled one, in everything that a network and a load can do, each for a minute.
// A whole day is in engines_day_test.cpp.
#include "engine_pair.h"
#include "simulator/device/simulated_meter.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_setting.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::sim;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr double kAgree = 1e-4;
constexpr int kMinute = 60;

Load fixed(std::initializer_list<const char*> settings) {
    Load load;
    for (const char* text : settings) {
        const auto setting = parseSetting(text);
        REQUIRE(setting);
        apply(*setting, load);
    }
    return load;
}

void harmonics(Load& load) {
    for (std::size_t k = 0; k < 3; ++k) {
        load.source[k].harmonics = {{3, 2, 20}, {5, 3, 180}, {7, 1.5, 40}, {11, 1, 90}, {49, 0.4, 10}};
        load.phase[k].harmonics = {{2, 5, 30}, {3, 30, 180}, {5, 20, -10}, {7, 12, 170}, {9, 6, 0}, {49, 1, 60}};
    }
}

void checkAgreement(Load load, int seconds = kMinute, std::vector<Change> changes = {}) {
    EnginePair pair(std::move(load), std::move(changes));
    pair.run(seconds);
    const auto quantity = pair.worstQuantity();
    INFO(quantity.name << " differs by " << quantity.difference);
    CHECK(quantity.difference < kAgree);
    // Where a crossing falls on a second, one engine may have counted a cycle that the other counts next.
    CHECK(pair.fromPhasors.measured() == Approx(pair.sampled.measured()).margin(0.023));
    const auto reg = pair.worstRegister(3);
    INFO(reg.name << " differs by " << reg.difference);
    CHECK(reg.difference < kAgree);
    CHECK(brokenIdentity(pair.sampledMeter.readings()).empty());
    CHECK(brokenIdentity(pair.phasorMeter.readings()).empty());
}

} // namespace

TEST_CASE("The engines agree on plain loads in all four quadrants") {
    for (const char* phi : {"phi1=30", "phi1=-40", "phi1=150", "phi1=-130", "phi1=85", "phi1=-85"}) {
        CAPTURE(phi);
        checkAgreement(fixed({"I1=12", "I2=7", "phi2=20", "I3=31", "phi3=-15", phi}));
    }
}

TEST_CASE("The engines agree on export and unbalance") {
    Load load = fixed({"V1=235", "V2=214.5", "V3=226", "I1=60", "phi1=10", "I2=0.9", "phi2=48", "I3=11", "phi3=5"});
    load.phase[2].exporting = true;
    checkAgreement(load);
}

TEST_CASE("The engines agree at any frequency that is measured, and beside") {
    for (const char* f : {"f=45.01", "f=47.3", "f=50", "f=50.07", "f=60", "f=64.9", "f=44.5", "f=66"}) {
        CAPTURE(f);
        checkAgreement(fixed({"I1=12", "phi1=25", "I2=7", "phi2=60", "I3=31", "phi3=-15", f}));
    }
}

TEST_CASE("The engines agree on harmonics of voltage and current") {
    for (const char* f : {"f=50", "f=49.8", "f=60.2"}) {
        CAPTURE(f);
        Load load = fixed({"I1=12", "phi1=25", "I2=7", "phi2=60", "I3=31", "phi3=-15", f});
        harmonics(load);
        checkAgreement(load);
    }
}

TEST_CASE("Noise adds to what is measured as it does to the samples") {
    for (const char* noise : {"noise=0.5", "noise=3"}) {
        CAPTURE(noise);
        checkAgreement(fixed({"I1=12", "phi1=25", "I2=7", "phi2=60", "I3=31", "phi3=-15", noise}), 5 * kMinute);
    }
}

TEST_CASE("The engines agree on missing phases, sequences and terminals on one phase") {
    for (const char* what : {"V2=0", "V3=45.9", "V3=46.1", "V2=10", "sequence=132"}) {
        CAPTURE(what);
        checkAgreement(fixed({"I1=12", "phi1=25", "I2=7", "phi2=60", "I3=31", "phi3=-15", what}));
    }
    Load alike = fixed({"I1=12", "phi1=25", "I2=7", "phi2=60", "I3=31", "phi3=-15"});
    alike.source[1].angle = 0;
    checkAgreement(alike);
    alike.source[1].angle = -10;
    checkAgreement(alike);
    alike.source[1].angle = -20;
    checkAgreement(alike);
}

TEST_CASE("The engines agree on no load, on its threshold and on the starting current") {
    for (const char* current : {"I1=0", "I1=0.0099", "I1=0.0101", "I1=0.02"}) {
        CAPTURE(current);
        checkAgreement(fixed({current, "phi1=25", "I2=7", "phi2=60", "I3=80", "phi3=-15"}));
    }
}

TEST_CASE("The engines agree where load and network move") {
    for (const char* name : {"office", "workshop", "solar", "idle"}) {
        CAPTURE(name);
        Load load = *builtinLoad(name);
        load.drift.frequency = 0.2;
        checkAgreement(load, 20 * kMinute,
                       {{20.3, {{SettingKey::V2, 0}}},
                        {30.7, {{SettingKey::V2, 228}}},
                        {41.1, {{SettingKey::I1, 40}, {SettingKey::Phi1, 160}}}});
    }
}

TEST_CASE("Each second of the phasor engine is that of the samples, the seconds of a change too") {
    EnginePair pair(fixed({"I1=12", "phi1=25", "I2=7", "phi2=60", "I3=31", "phi3=-15", "f=49.73"}),
                    {{3.4, {{SettingKey::I1, 24}}}, {5.5, {{SettingKey::V3, 100}}}, {7, {{SettingKey::I2, 6}}}});
    for (int second = 0; second < 12; ++second) {
        CAPTURE(second);
        pair.run(1);
        // A wave that changes within a cycle leaves part of an oscillation in the samples.
        const double near = second == 3 || second == 5 || second == 7 ? 5e-3 : 1e-5;
        const Measurement& a = pair.lastSampled;
        const Measurement& b = pair.lastFromPhasors;
        CHECK(b.seconds == Approx(a.seconds).epsilon(1e-6));
        CHECK(b.frequency.value() == Approx(a.frequency.value()).epsilon(1e-6));
        for (std::size_t k = 0; k < 3; ++k) {
            CHECK(b.phase[k].i == Approx(a.phase[k].i).epsilon(near));
            CHECK(b.phase[k].v == Approx(a.phase[k].v).epsilon(near));
            CHECK(b.phase[k].power.p == Approx(a.phase[k].power.p).epsilon(near));
        }
    }
}

TEST_CASE("Two meters of one seed see the same path on either engine") {
    const SampleTime start{std::chrono::steady_clock::time_point(1h), std::chrono::sys_days{2026y / 3 / 1}};
    SimulatedMeter sampled(start, {}, {}, *builtinLoad("office"), 7, {}, Engine::Sampled);
    SimulatedMeter phasor(start, {}, {}, *builtinLoad("office"), 7, {}, Engine::Phasor);
    for (int minute = 0; minute < 10; ++minute) {
        sampled.advance(60 * kTicksPerSecond);
        phasor.advance(60 * kTicksPerSecond);
        const Readings& a = sampled.meter().readings();
        const Readings& b = phasor.meter().readings();
        for (const Phase phase : kLinePhases) {
            // Within a second, an appliance that switches in the middle of a cycle shows a little differently.
            CHECK(b.at(Quantity::I, phase).count == Approx(a.at(Quantity::I, phase).count).epsilon(2e-3));
            CHECK(b.at(Quantity::P, phase).count == Approx(a.at(Quantity::P, phase).count).epsilon(2e-3).margin(1));
        }
        CHECK(b.blocks == a.blocks); // when each was measured, by the device's own clock
    }
    CHECK(phasor.clock().now().wall - start.wall == 10min);
}

TEST_CASE("A meter changes engines at the end of a second and goes on counting") {
    SimulatedMeter meter({}, {}, {}, fixed({"I1=80", "I2=80", "I3=80"}), 1, {}, Engine::Sampled);
    const auto energy = [&] {
        return meter.meter().readings().at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
    };
    meter.advance(3);
    const auto begin = energy();
    meter.setEngine(Engine::Phasor);
    CHECK(meter.engine() == Engine::Sampled);
    meter.advance(kTicksPerSecond);
    CHECK(meter.engine() == Engine::Phasor);
    meter.advance(3600 * kTicksPerSecond);
    meter.setEngine(Engine::Sampled);
    meter.advance(kTicksPerSecond);
    CHECK(meter.engine() == Engine::Sampled);
    meter.advance(60 * kTicksPerSecond);
    // 0.22 s at each change are not counted, of 3,662 s.
    CHECK(static_cast<double>(energy() - begin) == Approx(3661.6 * 55200 / 360).margin(80));
    CHECK(brokenIdentity(meter.meter().readings()).empty());
    CHECK(meter.meter().readings().at(Quantity::V, Phase::L1).count == 23000);
}

TEST_CASE("A burst counts on either engine as what flowed in its half cycle") {
    const auto energy = [](Engine engine) {
        SimulatedMeter meter({}, {}, {}, fixed({"I1=10", "I2=10", "I3=10"}), 1, {}, engine);
        meter.setFaults({*parseFault("burst:phase=1,current=2400,period=2")});
        meter.advance(60 * kTicksPerSecond);
        return static_cast<double>(meter.meter().readings().at(EnergyKind::EaPos, Phase::L1, Tariff::Total).tenths);
    };
    CHECK(energy(Engine::Phasor) > 2.0 * 10 * 230 * 60 / 360); // each is five times what a second of the load is
    CHECK(energy(Engine::Phasor) == Approx(energy(Engine::Sampled)).epsilon(2e-3));
}

TEST_CASE("A fault that changes while it stands is seen by the phasor engine from the next tick on") {
    SimulatedMeter meter({}, {}, {}, fixed({"I1=10"}), 1, {}, Engine::Phasor);
    const auto current = [&] {
        meter.advance(2 * kTicksPerSecond);
        return meter.meter().readings().at(Quantity::I, Phase::L1).count;
    };
    CHECK(current() == 10000);
    meter.setFaults({*parseFault("current-harmonic:phase=1,order=5,percent=40")});
    CHECK(current() == 10770);
    meter.setFaults({*parseFault("current-harmonic:phase=1,order=5,percent=75")});
    CHECK(current() == 12500);
    meter.editLoad([](Load& load) { load.phase[0].harmonics = {{7, 100, 0}}; });
    CHECK(current() == 16008);
    meter.setFaults({});
    CHECK(current() == 14142);
}

TEST_CASE("What has flowed of the running second is known on either engine, for the memory") {
    for (const Engine engine : {Engine::Sampled, Engine::Phasor}) {
        SimulatedMeter meter({}, {}, {}, fixed({"I1=80", "I2=80", "I3=80"}), 1, {}, engine);
        meter.advance(7);
        const auto counted = [](const EnergyRegisters& registers) {
            std::int64_t tenths = 0;
            for (std::size_t phase = 0; phase < 3; ++phase)
                tenths += registers.tenths[0][phase][0];
            return tenths;
        };
        const auto ahead = counted(meter.meter().memory().registers) - counted(meter.meter().registers());
        CHECK(static_cast<double>(ahead) == Approx(0.7 * 55200 / 360).margin(0.03 * 55200 / 360));
    }
}

TEST_CASE("The engines agree in Q on harmonics of voltage and current of any order at any frequency") {
    for (const double frequency : {45.0, 45.3, 47.7, 50.0, 52.4, 55.0, 58.1, 60.0, 61.3, 63.5, 65.0})
        for (int order = 2; order <= 50; ++order) {
            CAPTURE(frequency, order);
            Load load = fixed({"I1=12", "phi1=25", "I2=7", "phi2=60", "I3=31", "phi3=-15"});
            load.frequency = frequency;
            for (std::size_t k = 0; k < 3; ++k) {
                load.source[k].harmonics = {{order, 10, 20.0 + 50.0 * static_cast<double>(k)}};
                load.phase[k].harmonics = {{order, 40, 100.0 * static_cast<double>(k)}};
            }
            EnginePair pair(load);
            pair.run(4);
            const auto worst = pair.worstQuantity();
            INFO(worst.name << " differs by " << worst.difference);
            CHECK(worst.difference < kAgree);
        }
}

TEST_CASE("The engines agree in Q on many and strong harmonics") {
    for (const double frequency : {45.0, 48.6, 50.0, 55.7, 60.0, 63.5, 65.0}) {
        CAPTURE(frequency);
        Load load = fixed({"I1=12", "phi1=25", "I2=7", "phi2=60", "I3=31", "phi3=-15"});
        load.frequency = frequency;
        for (std::size_t k = 0; k < 3; ++k)
            for (const int order : {2, 3, 5, 7, 11, 13, 25, 35, 49}) {
                load.source[k].harmonics.push_back({order, 30, 35.0 * order});
                load.phase[k].harmonics.push_back({order, 60, 35.0 * order + 70});
            }
        EnginePair pair(load);
        pair.run(10);
        const auto worst = pair.worstQuantity();
        INFO(worst.name << " differs by " << worst.difference);
        CHECK(worst.difference < kAgree);
    }
}
