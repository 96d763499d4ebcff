// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/energy_counter.h"
#include "support/catch.h"

#include <cmath>
#include <random>

using namespace countis;

namespace {

using enum EnergyKind;
constexpr double kHour = 3600;

PhasePowers powersOf(const std::array<PowerSet, 3>& phases) {
    PhasePowers powers{phases[0], phases[1], phases[2], {}};
    for (const PowerSet& phase : phases)
        powers[3] = {powers[3].p + phase.p, powers[3].q + phase.q, powers[3].s + phase.s};
    return powers;
}

/// The same on every phase.
PhasePowers balanced(double p, double q) {
    const PowerSet one{p, q, std::hypot(p, q)};
    return powersOf({one, one, one});
}

EnergyCounter counter(ReactiveConvention convention = ReactiveConvention::Import, EnergySum sum = EnergySum::Phases) {
    return {convention, sum};
}

std::int64_t total(const EnergyCounter& energy, EnergyKind kind, Phase phase = Phase::Sum) {
    return energy.tenths(kind, phase, Tariff::Total);
}

/// A repeatable life: loads in all quadrants from nothing to Imax, tariff changes, seconds of about one.
class RandomLife {
public:
    explicit RandomLife(std::uint32_t seed) : random_(seed) {}

    /// `scale` 1: up to 18.4 kW a phase.
    void window(EnergyCounter& energy, double scale = 1) {
        std::array<PowerSet, 3> phases;
        for (PowerSet& phase : phases) {
            const double s = chance(0.1) ? 0 : 18400 * scale * unit() * unit();
            const double angle = 2 * 3.14159265358979 * unit();
            phase = {s * std::cos(angle), s * std::sin(angle), s};
        }
        energy.add(powersOf(phases), 0.98 + 0.04 * unit());
    }
    double unit() { return std::uniform_real_distribution<>(0, 1)(random_); }
    bool chance(double part) { return unit() < part; }

private:
    std::mt19937 random_;
};

void checkIdentities(const EnergyCounter& energy, EnergySum sum) {
    for (const Tariff tariff : {Tariff::Total, Tariff::T1, Tariff::T2})
        for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum}) {
            const auto at = [&](EnergyKind kind) { return energy.tenths(kind, phase, tariff); };
            REQUIRE(at(ErPos) == at(ErPosInd) + at(ErPosCap));
            REQUIRE(at(ErNeg) == at(ErNegInd) + at(ErNegCap));
        }
    for (std::size_t k = 0; k < kEnergyKinds; ++k) {
        const auto kind = static_cast<EnergyKind>(k);
        for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum})
            REQUIRE(energy.tenths(kind, phase, Tariff::Total) ==
                    energy.tenths(kind, phase, Tariff::T1) + energy.tenths(kind, phase, Tariff::T2));
        if (sum == EnergySum::Phases)
            for (const Tariff tariff : {Tariff::Total, Tariff::T1, Tariff::T2})
                REQUIRE(energy.tenths(kind, Phase::Sum, tariff) == energy.tenths(kind, Phase::L1, tariff) +
                                                                       energy.tenths(kind, Phase::L2, tariff) +
                                                                       energy.tenths(kind, Phase::L3, tariff));
    }
}

/// Everything that registers and display show by tariff, cut off as they cut it off.
std::vector<std::int64_t> visible(const EnergyCounter& energy) {
    std::vector<std::int64_t> values;
    for (std::size_t k = 0; k < kEnergyKinds; ++k) {
        const auto kind = static_cast<EnergyKind>(k);
        for (const Tariff tariff : {Tariff::T1, Tariff::T2, Tariff::Total}) {
            values.push_back(energy.tenths(kind, Phase::Sum, tariff) / 100);
            // By phase and tariff there are registers of 1 kWh, but none of Er±; the totals have 0.1 Wh.
            for (const Phase phase : kLinePhases)
                if (tariff == Tariff::Total)
                    values.push_back(energy.tenths(kind, phase, tariff));
                else if (kind != ErPos && kind != ErNeg)
                    values.push_back(energy.tenths(kind, phase, tariff) / 10'000);
        }
    }
    return values;
}

} // namespace

TEST_CASE("an hour of a kilowatt is a kilowatt-hour", "[energy]") {
    EnergyCounter energy = counter();
    for (int second = 0; second < 3600; ++second)
        energy.add(balanced(1000, 250), 1.0);
    CHECK(total(energy, EaPos, Phase::L1) == 10'000);
    CHECK(total(energy, EaPos) == 30'000);
    CHECK(total(energy, ErPosInd, Phase::L3) == 2'500);
    CHECK(total(energy, EaNeg) == 0);
}

TEST_CASE("what is below a unit is carried, for ever", "[energy]") {
    EnergyCounter energy = counter();
    // 0.7 W: 0.7 J a second, 514.2 s for 0.1 Wh.
    for (int second = 0; second < 514; ++second)
        energy.add(balanced(0.7, 0), 1.0);
    CHECK(total(energy, EaPos, Phase::L1) == 0);
    energy.add(balanced(0.7, 0), 1.0);
    CHECK(total(energy, EaPos, Phase::L1) == 1);
    for (int second = 515; second < 360'000; ++second)
        energy.add(balanced(0.7, 0), 1.0);
    CHECK(total(energy, EaPos, Phase::L1) == 700);
}

TEST_CASE("each quadrant goes to its register, in both conventions", "[energy]") {
    struct Quadrant {
        double p, q;
        EnergyKind active, import, iec;
    };
    for (const Quadrant& row :
         {Quadrant{800, 600, EaPos, ErPosInd, ErPosInd}, Quadrant{-800, 600, EaNeg, ErNegCap, ErPosCap},
          Quadrant{-800, -600, EaNeg, ErNegInd, ErNegInd}, Quadrant{800, -600, EaPos, ErPosCap, ErNegCap}}) {
        for (const auto sum : {EnergySum::Phases, EnergySum::Net})
            for (const auto convention : {ReactiveConvention::Import, ReactiveConvention::Iec}) {
                EnergyCounter energy = counter(convention, sum);
                energy.add(balanced(row.p, row.q), kHour);
                const EnergyKind reactive = convention == ReactiveConvention::Import ? row.import : row.iec;
                for (const EnergyKind kind : {EaPos, EaNeg, Eap, ErPosInd, ErNegInd, ErPosCap, ErNegCap}) {
                    const std::int64_t one = kind == row.active ? 8'000
                                             : kind == reactive ? 6'000
                                             : kind == Eap      ? 10'000
                                                                : 0;
                    CHECK(total(energy, kind, Phase::L2) == one);
                    CHECK(total(energy, kind) == 3 * one);
                }
            }
    }
}

TEST_CASE("the reactive energy of a pure coil or capacitor stays in one register, whatever the noise of P",
          "[energy]") {
    for (const auto convention : {ReactiveConvention::Import, ReactiveConvention::Iec}) {
        for (const bool coil : {true, false}) {
            EnergyCounter energy = counter(convention);
            for (int second = 0; second < 3600; ++second)
                energy.add(balanced(second % 3 == 0 ? 1.5 : -1.5, coil ? 1000 : -1000), 1);
            const bool minus = convention == ReactiveConvention::Iec && !coil;
            INFO(coil << minus);
            CHECK(total(energy, coil ? ErPosInd : minus ? ErNegCap : ErPosCap) == 3 * 10'000);
            CHECK(total(energy, ErPos) + total(energy, ErNeg) == 3 * 10'000);
        }
    }
}

TEST_CASE("the noise of Q beside a plain load is inductive energy of the load's direction", "[energy]") {
    for (const double p : {1000.0, -1000.0}) {
        EnergyCounter energy = counter();
        for (int second = 0; second < 3600; ++second)
            energy.add(balanced(p, second % 2 == 0 ? 1.5 : -1.5), 1);
        CHECK(total(energy, p > 0 ? ErPosInd : ErNegInd) == 3 * 15);
        CHECK(total(energy, ErPosCap) + total(energy, ErNegCap) == 0);
    }
}

TEST_CASE("with one phase exporting, ∑ counts both directions, or the net", "[energy]") {
    const PhasePowers powers = powersOf({PowerSet{1000, 0, 1000}, PowerSet{500, 0, 500}, PowerSet{-300, 0, 300}});
    EnergyCounter phases = counter();
    phases.add(powers, kHour);
    CHECK(total(phases, EaPos) == 15'000);
    CHECK(total(phases, EaNeg) == 3'000);
    EnergyCounter net = counter(ReactiveConvention::Import, EnergySum::Net);
    net.add(powers, kHour);
    CHECK(total(net, EaPos) == 12'000);
    CHECK(total(net, EaNeg) == 0);
    CHECK(total(net, EaNeg, Phase::L3) == 3'000);
    CHECK(total(net, Eap) == 18'000);
}

TEST_CASE("the identities hold to the last unit after any load and tariff", "[energy]") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed)
        for (const auto sum : {EnergySum::Phases, EnergySum::Net}) {
            INFO("seed " << seed);
            RandomLife life(seed);
            EnergyCounter energy = counter(ReactiveConvention::Import, sum);
            for (int window = 0; window < 1500; ++window) {
                life.window(energy);
                if (life.chance(0.05))
                    energy.setTariff(life.chance(0.5) ? 1 : 2);
                checkIdentities(energy, sum);
            }
        }
}

TEST_CASE("T1 and T2 add up at 10 Wh too, and nothing visible decreases", "[energy]") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed)
        for (const auto sum : {EnergySum::Phases, EnergySum::Net}) {
            INFO("seed " << seed);
            RandomLife life(seed);
            EnergyCounter energy = counter(ReactiveConvention::Import, sum);
            auto before = visible(energy);
            for (int window = 0; window < 1500; ++window) {
                life.window(energy, 5);
                if (life.chance(0.2))
                    energy.setTariff(life.chance(0.5) ? 1 : 2);
                for (const EnergyKind kind : {EaPos, EaNeg, Eap, ErPos, ErNeg})
                    REQUIRE(energy.tenths(kind, Phase::Sum, Tariff::T1) / 100 +
                                energy.tenths(kind, Phase::Sum, Tariff::T2) / 100 ==
                            total(energy, kind) / 100);
                const auto now = visible(energy);
                for (std::size_t n = 0; n < now.size(); ++n)
                    REQUIRE(now[n] >= before[n]);
                before = now;
            }
            REQUIRE(total(energy, EaPos) > 10'000);
        }
}

TEST_CASE("a tariff change moves less than 10 Wh and no total", "[energy]") {
    EnergyCounter energy = counter();
    energy.add(balanced(1000, 0), 137);
    const std::int64_t all = total(energy, EaPos);
    REQUIRE(all % 100 != 0);
    energy.setTariff(2);
    CHECK(total(energy, EaPos) == all);
    CHECK(energy.tenths(EaPos, Phase::Sum, Tariff::T1) == all / 100 * 100);
    CHECK(energy.tenths(EaPos, Phase::Sum, Tariff::T2) == all % 100);
    energy.setTariff(2); // not a change
    CHECK(energy.tenths(EaPos, Phase::Sum, Tariff::T2) == all % 100);
}

TEST_CASE("partial meters follow the totals while they run", "[energy]") {
    EnergyCounter energy = counter();
    const auto partial = [&](PartialMeter meter) { return energy.registers().partial[index(meter)]; };
    energy.add(balanced(1000, 500), kHour);
    energy.setTariff(2);
    energy.add(balanced(-200, -100), kHour);
    CHECK(partial(PartialMeter::EaPos) == total(energy, EaPos));
    CHECK(partial(PartialMeter::EaPosT1) == 30'000);
    CHECK(partial(PartialMeter::EaPosT2) == 0);
    CHECK(partial(PartialMeter::EaNeg) == 6'000);
    CHECK(partial(PartialMeter::EaNegT1) == 0);
    CHECK(partial(PartialMeter::EaNegT2) == 6'000);
    CHECK(partial(PartialMeter::Eap) == total(energy, Eap));
    CHECK(partial(PartialMeter::ErPos) == 15'000);
    CHECK(partial(PartialMeter::ErNeg) == 3'000);

    energy.setPartialRunning(PartialMeter::EaNeg, false);
    energy.resetPartial(PartialMeter::EaPos);
    energy.add(balanced(-200, -100), kHour);
    energy.add(balanced(100, 0), kHour);
    CHECK(partial(PartialMeter::EaNeg) == 6'000);
    CHECK(partial(PartialMeter::EaNegT2) == 12'000);
    CHECK(partial(PartialMeter::EaPos) == 3'000);
    CHECK(partial(PartialMeter::EaPosT1) == 30'000);
    CHECK(partial(PartialMeter::EaPosT2) == 3'000);
    energy.setPartialRunning(PartialMeter::EaNeg, true);
    energy.add(balanced(-200, 0), kHour);
    CHECK(partial(PartialMeter::EaNeg) == 12'000);
    CHECK(total(energy, EaNeg) == 18'000);
}

TEST_CASE("time counters count hundredths of an hour, and carry", "[energy]") {
    EnergyCounter energy = counter();
    const auto& times = energy.registers().tariffTime;
    for (int second = 0; second < 35; ++second)
        energy.addTime(1000);
    CHECK(times[0] == 0);
    energy.setTariff(2);
    for (int second = 0; second < 3600; ++second)
        energy.addTime(1000);
    CHECK(times[1] == 100);
    energy.setTariff(1);
    energy.addTime(1000); // the 36th
    CHECK(times[0] == 1);
    energy.addTime(35'000);
    energy.resetTariffTime(true, false);
    energy.addTime(35'999); // what was carried went with the reset
    CHECK(times[0] == 0);
    CHECK(times[1] == 100);
    energy.resetTariffTime(false, true);
    CHECK(times[1] == 0);
}

TEST_CASE("registers roll over at a million kilowatt-hours and count it", "[energy]") {
    EnergyRegisters registers;
    for (std::size_t phase = 0; phase < 4; ++phase) {
        const std::int64_t share = phase == 3 ? 3 : 1;
        registers.tenths[0][phase][index(EaPos)] = share * (kRollOverTenths / 3);
        registers.tenths[1][phase][index(EaNeg)] = share * 700 * (kRollOverTenths / 3);
    }
    EnergyCounter energy = counter();
    energy.preset(registers);
    Readings readings;
    toReadings(energy, readings);
    CHECK(readings.at(EaPos, Phase::Sum, Tariff::Total).tenths == kRollOverTenths - 1);
    CHECK(readings.overflow[index(OverflowField::EaPos)] == 0);
    energy.add(balanced(1000, 0), 36); // 0.1 kWh a phase: 100 units
    toReadings(energy, readings);
    CHECK(readings.at(EaPos, Phase::Sum, Tariff::Total).tenths == 299);
    CHECK(readings.at(EaPos, Phase::Sum, Tariff::T1).tenths == 299);
    CHECK(readings.at(EaPos, Phase::L1, Tariff::Total).tenths == kRollOverTenths / 3 + 100);
    CHECK(readings.overflow[index(OverflowField::EaPos)] == 1);
    CHECK(readings.overflow[index(OverflowField::EaPosT1)] == 1);
    CHECK(readings.overflow[index(OverflowField::EaPosT2)] == 0);
    CHECK(readings.overflow[index(OverflowField::EaNeg)] == 699 % 256);
    CHECK(readings.overflow[index(OverflowField::ErPos)] == 0);
}

TEST_CASE("the balance is what was imported less what was exported", "[energy]") {
    EnergyCounter energy = counter();
    energy.add(balanced(100, 50), kHour);
    energy.setTariff(2);
    energy.add(balanced(-400, -10), kHour);
    Readings readings;
    toReadings(energy, readings);
    CHECK(readings.balanceActive == Energy{-9'000, 1, Quality::Good});
    CHECK(readings.balanceReactive == Energy{1'200, 1, Quality::Good});
    CHECK(readings.tariffInProgress == 2);
}

TEST_CASE("registers survive a loss of power to the last micro-joule", "[energy]") {
    RandomLife life(7), twin(7);
    EnergyCounter through = counter(), first = counter();
    for (int window = 0; window < 300; ++window)
        life.window(through);
    for (int window = 0; window < 150; ++window)
        twin.window(first);
    EnergyCounter second = counter();
    second.preset(first.registers());
    for (int window = 150; window < 300; ++window)
        twin.window(second);
    CHECK(second.registers() == through.registers());
}
