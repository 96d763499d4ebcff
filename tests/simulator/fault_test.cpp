// SPDX-License-Identifier: GPL-3.0-or-later
// Faults as the meter measures them: from the terminals through waveforms and metering core to the readings.
#include "simulator/installation/faults/fault.h"

#include "simulator/device/simulated_meter.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_setting.h"
#include "support/catch.h"
#include "wiring_rows.h"

#include <cmath>
#include <functional>

using namespace countis;
using namespace countis::sim;
using namespace countis::test;

namespace {

Fault fault(std::string_view spec) {
    const auto parsed = parseFault(spec);
    INFO((parsed ? std::string() : english(parsed.error())));
    REQUIRE(parsed);
    return *parsed;
}

FaultSet faults(std::initializer_list<std::string_view> specs) {
    FaultSet set;
    for (const auto spec : specs)
        add(fault(spec), set);
    return set;
}

/// Balanced 10 A at 30° lagging, unless told otherwise.
struct Rig {
    // The analyzer takes the members of a class for unset when another unit holds its constructor.
    // NOLINTNEXTLINE(clang-analyzer-optin.cplusplus.UninitializedObject)
    explicit Rig(std::initializer_list<std::string_view> specs, const Load& load = *builtinLoad("balanced"))
        : meter({}, {}, {}, load, 1) {
        meter.setFaults(faults(specs));
        seconds(3);
    }

    void seconds(int count) { meter.advance(std::int64_t{count} * kTicksPerSecond); }
    Seen seen() const { return Seen(meter.meter().readings()); }

    SimulatedMeter meter;
};

constexpr double kLoadAngle = 30;

/// The rows that these readings show.
std::vector<int> rowsOf(const Seen& seen) {
    std::vector<int> rows;
    for (int row = 1; row <= 16; ++row)
        if (showsRow(row, seen, kLoadAngle))
            rows.push_back(row);
    return rows;
}

std::vector<int> rowsOf(std::initializer_list<std::string_view> specs) {
    return rowsOf(Rig(specs).seen());
}

std::string errorOf(std::string_view spec) {
    const auto parsed = parseFault(spec);
    REQUIRE_FALSE(parsed);
    return english(parsed.error());
}

using Rows = std::vector<int>;

} // namespace

TEST_CASE("A sound installation shows no row") {
    CHECK(rowsOf({}).empty());
}

TEST_CASE("Each wiring fault shows its row, and no other than follows from it") {
    // Without L1 the meter is off: row 6. Missing voltage is out of range too, and unbalanced.
    CHECK(rowsOf({"phase-lost:phase=2"}) == Rows{1, 14, 16});
    CHECK(rowsOf({"phase-lost:phase=3"}) == Rows{1, 14, 16});
    CHECK(rowsOf({"phases-alike:phase=2,with=1"}) == Rows{2, 14});
    CHECK(rowsOf({"phases-alike:phase=1,with=3"}) == Rows{2, 14});
    CHECK(rowsOf({"reversed-sequence"}) == Rows{3});
    for (const char* phase : {"1", "2", "3"}) {
        INFO("phase " << phase);
        const std::string on = std::string(":phase=") + phase;
        CHECK(rowsOf({"exchanged-neutral" + on}) == Rows{4, 14, 16});
        CHECK(rowsOf({"reversed-current" + on}) == Rows{7});
        CHECK(rowsOf({"dead-current" + on}) == Rows{13});
    }
    CHECK(rowsOf({"reversed-current:phase=1", "reversed-current:phase=3"}) == Rows{8});
    CHECK(rowsOf({"reversed-current"}) == Rows{9});
    CHECK(rowsOf({"exchanged-currents:phase=1,with=2"}) == Rows{10, 15});
    CHECK(rowsOf({"rotated-currents:by=1"}) == Rows{11, 15});
    CHECK(rowsOf({"rotated-currents:by=2"}) == Rows{9, 11}); // 30° and 120° more export: the rival that row 9 has
    CHECK(rowsOf({"unbalance:by=4"}) == Rows{14});
}

TEST_CASE("A neutral lost upstream moves the star point by what the loads are") {
    Load load = *builtinLoad("balanced");
    load.phase[0].current = 2;
    load.phase[1].current = 14;
    load.phase[2].current = 8;
    const Seen before = Rig({}, load).seen();
    const Seen seen = Rig({"neutral-lost"}, load).seen();
    CHECK(showsRow(5, seen, kLoadAngle));
    CHECK(seen.u[0] == Approx(before.u[0]).epsilon(0.001));
    // Three impedances of one angle, of 1/2, 1/14 and 1/8. Millman: the star point is at −9/24 − j 5.196/24 of 230 V.
    CHECK(seen.v[0] == Approx(230 * std::hypot(1.375, 0.2165)).margin(1));
    CHECK(seen.v[1] == Approx(230 * std::hypot(0.125, 0.6495)).margin(1));
    CHECK(seen.v[2] == Approx(230 * std::hypot(0.125, 1.0825)).margin(1));
    CHECK(seen.neutral < 0.02);
    for (std::size_t n = 0; n < 3; ++n) {
        CHECK(seen.i[n] / seen.v[n] == Approx(before.i[n] / before.v[n]).epsilon(0.003)); // the same impedances
        CHECK(seen.phi(n) == Approx(kLoadAngle).margin(1));
    }
    // A balanced load keeps it where it was.
    const Seen balanced = Rig({"neutral-lost"}).seen();
    CHECK(rowsOf(balanced).empty());
    CHECK(balanced.v[0] == Approx(230).margin(0.1));
}

TEST_CASE("A neutral lost upstream stays finite whatever the loads are") {
    Load load = *builtinLoad("balanced");
    SECTION("nothing on any phase") {
        for (auto& phase : load.phase)
            phase.current = 0;
        const Seen seen = Rig({"neutral-lost"}, load).seen();
        CHECK(seen.v[2] == Approx(230).margin(0.5));
    }
    SECTION("as much fed in as drawn: the inverter lets go") {
        load.phase[1].exporting = true;
        load.phase[1].current = 20;
        const Seen seen = Rig({"neutral-lost"}, load).seen();
        CHECK(seen.i[1] < 0.02);
        CHECK(seen.v[0] == Approx(199.2).margin(1)); // two equal loads share 398 V
        CHECK(seen.v[1] == Approx(345).margin(1));
    }
    SECTION("with a phase lost too") {
        const Seen seen = Rig({"neutral-lost", "phase-lost:phase=3"}, load).seen();
        CHECK(seen.v[0] == Approx(199.2).margin(1)); // two equal loads share 398 V
        CHECK(seen.v[1] == Approx(199.2).margin(1));
        CHECK(seen.v[2] == 0);
        CHECK(seen.i[0] == Approx(seen.i[1]).epsilon(0.01));
    }
}

TEST_CASE("A reversed current turns P and Q and doubles the neutral current") {
    const Seen sound = Rig({}).seen();
    const Seen seen = Rig({"reversed-current:phase=2"}).seen();
    CHECK(seen.p[1] == Approx(-sound.p[1]).margin(10));
    CHECK(seen.q[1] == Approx(-sound.q[1]).margin(10));
    CHECK(seen.p[0] == sound.p[0]);
    CHECK(seen.neutral == Approx(20).margin(0.1));
    CHECK(seen.impliedNeutral() == Approx(20).margin(0.3));
}

TEST_CASE("Only the reversed phase counts exported energy") {
    Rig rig({"reversed-current:phase=2"});
    const auto energy = [&](EnergyKind kind, Phase phase) {
        return rig.meter.meter().readings().at(kind, phase, Tariff::Total).tenths;
    };
    const auto before = energy(EnergyKind::EaNeg, Phase::L2);
    rig.seconds(60);
    CHECK(energy(EnergyKind::EaNeg, Phase::L2) - before == Approx(332).margin(7)); // 1992 W for a minute
    CHECK(energy(EnergyKind::EaNeg, Phase::L1) == 0);
    CHECK(energy(EnergyKind::EaPos, Phase::L1) > 0);
}

TEST_CASE("A current without voltage is not counted, and the neutral tells") {
    const Seen seen = Rig({"current-without-voltage:phase=2"}).seen();
    CHECK(showsRow(12, seen, kLoadAngle));
    CHECK(seen.p[1] == 0);
    CHECK(seen.neutral < 0.1); // the three currents still sum up to nothing
    CHECK(seen.impliedNeutral() == Approx(10).margin(0.2));
    // A phase that is lost takes its current with it.
    CHECK_FALSE(showsRow(12, Rig({"phase-lost:phase=2"}).seen(), kLoadAngle));
}

TEST_CASE("Supply faults show in V, U and f") {
    CHECK(Rig({"overvoltage:by=30"}).seen().v[0] == Approx(299).margin(0.1));
    const Seen one = Rig({"undervoltage:phase=3,by=25"}).seen();
    CHECK(one.v[2] == Approx(172.5).margin(0.1));
    CHECK(one.v[0] == Approx(230).margin(0.05));
    CHECK(one.i[2] == Approx(7.5).margin(0.01)); // its load follows
    for (const char* by : {"2", "5", "10"})
        CHECK(Rig({std::string("unbalance:by=") + by}).seen().unbalance() == Approx(std::atof(by)).margin(0.05));
    Load turned = *builtinLoad("balanced");
    setSequence(true, turned);
    CHECK(Rig({"unbalance:by=5"}, turned).seen().unbalance() == Approx(5).margin(0.05));
    CHECK(showsRow(16, Rig({"overvoltage:by=30"}).seen(), kLoadAngle));
    CHECK(showsRow(16, Rig({"undervoltage:by=25"}).seen(), kLoadAngle));

    Rig drifting({"frequency-drift:by=2,period=40"});
    double low = 50;
    double high = 50;
    for (int n = 0; n < 40; ++n) {
        drifting.seconds(1);
        low = std::min(low, drifting.seen().frequency);
        high = std::max(high, drifting.seen().frequency);
    }
    CHECK(low == Approx(48).margin(0.05));
    CHECK(high == Approx(52).margin(0.05));
}

TEST_CASE("Faults of the loads show in I") {
    const Seen over = Rig({"overcurrent:phase=1,current=100"}).seen();
    CHECK(over.i[0] == Approx(100).margin(0.1));
    CHECK(over.phi(0) == Approx(kLoadAngle).margin(0.5));
    CHECK(over.i[1] == Approx(10).margin(0.01));
    CHECK(showsRow(16, over, kLoadAngle));
    CHECK(Rig({"no-load"}).seen().i == std::array<double, 3>{0, 0, 0});
    const Rig starting({"starting-current"});
    CHECK(starting.seen().i[2] == Approx(0.02).margin(0.001));
    CHECK(Rig({"overcurrent:current=85"}, *builtinLoad("idle")).seen().p[0] == Approx(230 * 85).epsilon(0.001));
}

TEST_CASE("20 mA is counted") {
    Rig rig({"starting-current"});
    const auto energy = [&] {
        return rig.meter.meter().readings().at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
    };
    const auto before = energy();
    rig.seconds(261); // of 13.8 W: one pulse of the LED, 1 Wh
    CHECK(energy() - before == Approx(10).margin(1));
}

TEST_CASE("Harmonics add to the rms, in the fundamental's share") {
    const Seen current = Rig({"current-harmonic:order=5,percent=40"}).seen();
    CHECK(current.i[0] == Approx(10 * std::sqrt(1 + 0.16)).margin(0.01));
    CHECK(current.p[0] == Approx(230 * 10 * std::cos(M_PI / 6)).margin(10)); // no power of its own
    const Seen voltage = Rig({"voltage-harmonic:phase=2,order=7,percent=10"}).seen();
    CHECK(voltage.v[1] == Approx(230 * std::sqrt(1.01)).margin(0.05));
    CHECK(voltage.v[0] == Approx(230).margin(0.05));
}

TEST_CASE("A burst of 30 x Imax lasts half a cycle, and the meter is as accurate after it") {
    Rig rig({"burst:phase=1,period=5"});
    double largest = 0;
    for (int n = 0; n < 6; ++n) {
        rig.seconds(1);
        largest = std::max(largest, rig.seen().i[0]);
        CHECK(rig.seen().i[1] == Approx(10).margin(0.01));
    }
    // 2400 A for 10 ms of a second of 10 A otherwise.
    CHECK(largest == Approx(std::sqrt((2400.0 * 2400 * 0.01) + 99)).epsilon(0.02));
    rig.meter.setFaults({});
    rig.seconds(2);
    CHECK(rig.seen().i[0] == Approx(10).margin(0.005));
    CHECK(rowsOf(rig.seen()).empty());
}

TEST_CASE("The meter is off without L1 or its own neutral, and comes back with its registers") {
    const char* spec = GENERATE("phase-lost:phase=1", "neutral-lost-at-meter", "power-cut");
    INFO(spec);
    Rig rig({});
    const auto energy = rig.meter.meter().registers();
    rig.meter.setFaults(faults({spec}));
    rig.seconds(2);
    CHECK_FALSE(rig.meter.powered());
    CHECK_FALSE(rig.meter.display().powered);
    rig.seconds(60);
    CHECK(rig.meter.meter().registers() == energy);
    rig.meter.setFaults({});
    rig.seconds(2);
    CHECK(rig.meter.powered());
    CHECK(rowsOf(rig.seen()).empty());
}

TEST_CASE("A dead measurement chain measures nothing, and the display says malfunction") {
    Rig rig({"measurement-dead"});
    CHECK(rig.meter.powered());
    CHECK(rig.seen().v == std::array<double, 3>{0, 0, 0});
    CHECK(rig.meter.meter().readings().device.malfunction == true);
    rig.meter.setFaults({});
    rig.seconds(3);
    CHECK(rig.meter.meter().readings().device.malfunction == false);
    CHECK(rowsOf(rig.seen()).empty());
}

TEST_CASE("Faults that follow one another act in the order of the wires") {
    // Whatever the order in which they are given: the sequence first, then the current of what is now L2.
    const auto one = Rig({"reversed-sequence", "dead-current:phase=2"}).seen();
    const auto other = Rig({"dead-current:phase=2", "reversed-sequence"}).seen();
    CHECK(one.sequence == PhaseSequence::Order132);
    CHECK(one.i == other.i);
    CHECK(one.i[1] == 0);
}

TEST_CASE("Even harmonics turn with the wires too") {
    // Against the fundamental, a reversed second harmonic stays where it was only if it is shifted with it.
    Load load = *builtinLoad("balanced");
    load.source[0].harmonics = {{2, 20, 90}};
    load.phase[0].harmonics = {{2, 20, 90}};
    LoadRun run(load, 1);
    OperatingPoint point = run.next();
    const Phasor before = point.i[0];
    FaultScratch scratch;
    apply(faults({"reversed-current:phase=1"}), 0, point, scratch);
    REQUIRE(point.currentHarmonics[0].size() == 1);
    const Harmonic& second = point.currentHarmonics[0].front();
    CHECK(second.percent == Approx(20));
    // i = sin(x) + 0.2 sin(2x + 90°) becomes sin(x + 180°) + 0.2 sin(2(x + 180°) + a): a = 270°.
    CHECK(std::abs(std::remainder(second.angle - 270, 360)) < 1e-9);
    CHECK(std::abs(std::remainder(point.i[0].angle - before.angle, 2 * M_PI)) == Approx(M_PI));
}

TEST_CASE("A fault is written as it is read") {
    for (const FaultInfo& kind : faultTable()) {
        std::string spec(kind.name);
        char phase = '1';
        for (const FaultParameter& parameter : kind.parameters)
            if (parameter.required) {
                spec.append(spec.find(':') == std::string::npos ? ":" : ",").append(parameter.name).append("=");
                spec.push_back(phase++);
            }
        INFO(spec);
        CHECK(fault(spec).kind == kind.kind);
        const std::string text = faultText(fault(spec));
        CHECK(text.find(spec) == 0);
        CHECK(fault(text) == fault(spec));
        CHECK_FALSE(kind.what.empty());
    }
    CHECK(fault("burst:current=1000,phase=2,period=7") == Fault{FaultKind::Burst, 2, 0, 0, 1000, 7});
    CHECK(faultText(fault("burst:current=1000,phase=2,period=7")) == "burst:phase=2,current=1000,period=7");
    CHECK(faultText(fault("voltage-harmonic")) == "voltage-harmonic:order=5,percent=10");
    CHECK(faultText(fault("frequency-drift")) == "frequency-drift:by=1.5,period=120");
    CHECK(faultText(fault("overvoltage:phase=0,by=0")) == "overvoltage:by=0");
    CHECK(faultText(fault("phases-alike:phase=2,with=1")) == "phases-alike:phase=2,with=1");
    CHECK(faultText(fault("dead-current")) == "dead-current");
    CHECK(fault("overvoltage") == Fault{FaultKind::Overvoltage, 0, 0, 0, 30, 0});
}

TEST_CASE("A bad fault is told with what is allowed") {
    CHECK(errorOf("phase-gone").find("there is no fault \"phase-gone\"; allowed: overvoltage, undervoltage, ") == 0);
    CHECK(errorOf("phase-lost") == "phase-lost: phase is missing; allowed: a whole number from 1 to 3");
    CHECK(errorOf("phase-lost:phase=4") ==
          "phase-lost: phase: 4 is out of range; allowed: a whole number from 1 to 3");
    CHECK(errorOf("phase-lost:phase=1.5") ==
          "phase-lost: phase: 1.5 is not a whole number; allowed: a whole number from 1 to 3");
    CHECK(errorOf("phase-lost:phase=x") ==
          "phase-lost: phase: \"x\" is not a number; allowed: a whole number from 1 to 3");
    CHECK(errorOf("phase-lost:2") == "phase-lost: \"2\" must be KEY=VALUE");
    CHECK(errorOf("phase-lost:") == "phase-lost: \"\" must be KEY=VALUE");
    CHECK(errorOf("phase-lost:phase=1,phase=2") == "phase-lost: phase is given twice; remove one");
    CHECK(errorOf("no-load:phase=1") == "no-load: there is no parameter \"phase\"; allowed: none");
    CHECK(errorOf("overvoltage:percent=3") == "overvoltage: there is no parameter \"percent\"; allowed: phase, by");
    CHECK(errorOf("overvoltage:by=300") == "overvoltage: by: 300 is out of range; allowed: 0 to 100 %");
    CHECK(errorOf("phases-alike:phase=2,with=2") == "phases-alike: phase and with must be two different phases");
}

TEST_CASE("A set holds a kind once on a phase") {
    FaultSet set = faults({"overvoltage:phase=1,by=10", "overvoltage:phase=2", "overvoltage:phase=1,by=20"});
    CHECK(set.size() == 2);
    CHECK(set[0].amount == 20);
    CHECK(has(set, FaultKind::Overvoltage));
    CHECK_FALSE(clear(FaultKind::Burst, 0, set));
    CHECK(clear(FaultKind::Overvoltage, 2, set));
    CHECK(set.size() == 1);
    CHECK(clear(FaultKind::Overvoltage, 0, set));
    CHECK(set.empty());
}
