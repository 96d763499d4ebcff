// SPDX-License-Identifier: GPL-3.0-or-later
#include "accuracy_cases.h"

#include "core/device/energy_counter.h"
#include "core/device/meter.h"
#include "core/metering/metering_core.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace countis::test {
namespace {

constexpr double kImin = 0.25, kItr = 0.5, kIref = 5, kImax = 80;
constexpr const char* kClassB = "EN 50470-3 class B, balanced";
constexpr const char* kOnePhase = "EN 50470-3 class B, one phase loaded";
constexpr const char* kReactive = "IEC 62053-23 class 2, reactive";

std::string text(const char* format, double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

struct Factor {
    const char* name;
    double lag; // degrees
};
const Factor kUnity{"PF 1", 0};
const Factor kHalfInductive{"PF 0.5 inductive", 60};
const Factor kCapacitive{"PF 0.8 capacitive", -std::acos(0.8) * 180 / std::numbers::pi};

PlainLoad balanced(double current, const Factor& factor) {
    PlainLoad load;
    load.i.fill(current);
    load.lag.fill(factor.lag);
    return load;
}

std::string at(double current, const Factor& factor) {
    return text("%g A, ", current) + factor.name;
}

void addActive(std::vector<AccuracyCase>& cases) {
    for (const double current : {kImin, 0.4})
        cases.push_back({kClassB, at(current, kUnity), 1.5, false, plainWave(balanced(current, kUnity))});
    for (const double current : {kItr, kIref, 20.0, kImax})
        for (const Factor& factor : {kUnity, kHalfInductive, kCapacitive})
            cases.push_back({kClassB, at(current, factor), 1.0, false, plainWave(balanced(current, factor))});
    for (std::size_t phase = 0; phase < 3; ++phase)
        for (const double current : {kItr, kIref, kImax})
            for (const Factor& factor : {kUnity, kHalfInductive}) {
                PlainLoad load = balanced(0, factor);
                load.i[phase] = current;
                cases.push_back({kOnePhase, "L" + std::to_string(phase + 1) + ", " + at(current, factor), 2.0, false,
                                 plainWave(load)});
            }
}

void addVoltageAndFrequency(std::vector<AccuracyCase>& cases) {
    for (const Factor& factor : {kUnity, kHalfInductive}) {
        const bool unity = factor.lag == 0;
        for (const double voltage : {207.0, 253.0}) {
            PlainLoad load = balanced(kIref, factor);
            load.v.fill(voltage);
            cases.push_back({"IEC 62053-21 class 1, voltage ±10 %", text("%g V, ", voltage) + at(kIref, factor),
                             unity ? 0.7 : 1.0, false, plainWave(load)});
        }
        for (const double frequency : {49.0, 51.0, 58.8, 61.2, 45.0, 65.0}) {
            PlainLoad load = balanced(kIref, factor);
            load.frequency = frequency;
            cases.push_back({"IEC 62053-21 class 1, frequency ±2 % (and to 45 and 65 Hz)",
                             text("%g Hz, ", frequency) + at(kIref, factor), unity ? 0.5 : 0.7, false,
                             plainWave(load)});
        }
    }
}

void addUnbalance(std::vector<AccuracyCase>& cases) {
    for (const Factor& factor : {kUnity, kHalfInductive}) {
        PlainLoad reversed = balanced(kIref, factor);
        reversed.reversed = true;
        cases.push_back(
            {"IEC 62053-21 class 1, reversed phase sequence", at(kIref, factor), 1.5, false, plainWave(reversed)});
        for (const auto& v : {std::array{230.0, 207.0, 253.0}, std::array{230.0, 230.0, 0.0},
                              std::array{0.0, 230.0, 230.0}, std::array{0.0, 0.0, 230.0}}) {
            PlainLoad load = balanced(kIref, factor);
            load.v = v;
            cases.push_back({"IEC 62053-21 class 1, voltage unbalance",
                             text("%g/", v[0]) + text("%g/", v[1]) + text("%g V, ", v[2]) + at(kIref, factor), 2.0,
                             false, plainWave(load)});
        }
    }
}

/// A fifth harmonic of 10 % in the voltages and 40 % in the currents, their zero crossings with the fundamental's.
Wave withFifthHarmonic(Wave wave) {
    for (std::size_t k = 0; k < 3; ++k) {
        const Component v = wave.v[k].components.front(), i = wave.i[k].components.front();
        wave.v[k].components.push_back({5, 0.1 * v.rms, 5 * v.angle});
        wave.i[k].components.push_back({5, 0.4 * i.rms, 5 * i.angle});
    }
    return wave;
}

void addHarmonics(std::vector<AccuracyCase>& cases) {
    for (const Factor& factor : {kUnity, kHalfInductive})
        cases.push_back({"IEC 62053-21 class 1, 5th harmonic 10 % in U, 40 % in I", at(kImax / 2, factor), 0.8, false,
                         withFifthHarmonic(plainWave(balanced(kImax / 2, factor)))});
    PlainLoad load;
    load.frequency = 51.3;
    load.v = {222, 241, 233};
    load.i = {12, 3, 31};
    load.lag = {25, -40, 8};
    Wave wave = withFifthHarmonic(plainWave(load));
    for (std::size_t k = 0; k < 3; ++k) {
        wave.v[k].offset = 0.5;
        wave.i[k].offset = -0.02;
    }
    cases.push_back({"all together: unbalance, 5th harmonic, offsets, 51.3 Hz",
                     "222/241/233 V, 12/3/31 A, 25/−40/8° lagging", 1.0, false, wave});
}

void addReactive(std::vector<AccuracyCase>& cases) {
    struct Sine {
        double sine, lowest, limit;
    };
    for (const Sine& row : {Sine{1.0, 0.5, 2.0}, Sine{0.5, 1.0, 2.0}, Sine{0.25, 1.0, 2.5}})
        for (const double current : {row.lowest, kIref, kImax})
            for (const double frequency : {50.0, 45.0, 60.0, 65.0})
                for (const double direction : {1.0, -1.0}) {
                    const double lag = direction * std::asin(row.sine) * 180 / std::numbers::pi;
                    PlainLoad load = balanced(current, {"", lag});
                    load.frequency = frequency;
                    cases.push_back({kReactive,
                                     text("sin φ %g ", row.sine) + (direction > 0 ? "inductive, " : "capacitive, ") +
                                         text("%g A, ", current) + text("%g Hz", frequency),
                                     row.limit, true, plainWave(load)});
                }
}

/// In joules, with what is carried below the last 0.1 Wh; exported and Er− counted negative.
double joules(const EnergyRegisters& registers, bool reactive) {
    using enum EnergyKind;
    double sum = 0;
    const auto add = [&](EnergyKind kind, double sign) {
        for (std::size_t phase = 0; phase < 3; ++phase)
            sum += sign * (360.0 * static_cast<double>(registers.tenths[0][phase][index(kind)]) +
                           1e-6 * static_cast<double>(registers.microJoules[phase][index(kind)]));
    };
    for (const EnergyKind kind : reactive ? std::vector{ErPosInd, ErPosCap} : std::vector{EaPos})
        add(kind, 1);
    for (const EnergyKind kind : reactive ? std::vector{ErNegInd, ErNegCap} : std::vector{EaNeg})
        add(kind, -1);
    return sum;
}

} // namespace

std::vector<AccuracyCase> accuracyCases() {
    std::vector<AccuracyCase> cases;
    addActive(cases);
    addVoltageAndFrequency(cases);
    addUnbalance(cases);
    addHarmonics(cases);
    addReactive(cases);
    return cases;
}

Wave withNoise(Wave wave) {
    for (std::size_t k = 0; k < 3; ++k) {
        wave.v[k].noise = 0.5;
        wave.i[k].noise = 0.001 + 0.001 * rmsOf(wave.i[k]);
    }
    return wave;
}

double energyErrorPercent(const Wave& wave, bool reactive) {
    constexpr int kSeconds = 7;
    WaveSource source(wave);
    MeteringCore core;
    // Er± follow the sign of Q, so that their difference is the reactive energy.
    EnergyCounter counter(ReactiveConvention::Iec, EnergySum::Phases);
    const auto count = [&](const Measurement& measurement) {
        const auto& phase = measurement.phase;
        counter.add({phase[0].power, phase[1].power, phase[2].power, measurement.sum}, measurement.seconds);
    };
    core.feed(source.take(kSampleRate), count);
    const double before = joules(counter.registers(), reactive);
    for (int second = 1; second < kSeconds; ++second)
        core.feed(source.take(kSampleRate), count);
    const double counted = joules(counter.registers(), reactive) - before;

    double power = 0;
    std::size_t first = 3; // present phase
    for (std::size_t k = 3; k-- > 0;) {
        if (rmsOf(wave.v[k]) < 46)
            continue;
        first = k;
        power += reactive ? fundamentalReactivePower(wave.v[k], wave.i[k]) : activePower(wave.v[k], wave.i[k]);
    }
    const double start = wave.v[first].components.front().angle / 360;
    const auto cyclesBy = [&](int second) { // those that end so early that it is known then
        constexpr double kDelay = (kCrossingDelay + 0.5) / kSampleRate;
        return std::floor((second - kDelay) * wave.frequency + start);
    };
    const double cycles = cyclesBy(kSeconds) - cyclesBy(1);
    const double expected = power * cycles / wave.frequency;
    // The convention puts export (Q of the other sign) below zero, so the sign of the energy is held too.
    return 100 * (counted - expected) / std::abs(expected);
}

namespace {

/// A meter and its load, second by second.
struct Fixture {
    explicit Fixture(const Wave& wave) : source(wave) {}

    void second() {
        meter.feed(source.take(kSampleRate));
        clock.advance(std::chrono::seconds(1));
    }

    ManualClock clock;
    Meter meter{clock, {}};
    WaveSource source;
};

} // namespace

PulsePeriods startingPulsePeriods() {
    Fixture fixture(withNoise(plainWave(balanced(0.020, kUnity))));
    constexpr int kPeriods = 6;
    std::vector<int> at; // seconds
    for (int second = 1; second < (kPeriods + 2) * 300 && at.size() < kPeriods + 1; ++second) {
        fixture.second();
        if (fixture.meter.ledPulses() > at.size())
            at.push_back(second);
    }
    if (at.size() < kPeriods + 1)
        return {0, 0, 0};
    PulsePeriods periods{static_cast<double>(at.back() - at.front()) / kPeriods, 1e9, 0};
    for (std::size_t pulse = 1; pulse < at.size(); ++pulse) {
        periods.shortest = std::min<double>(periods.shortest, at[pulse] - at[pulse - 1]);
        periods.longest = std::max<double>(periods.longest, at[pulse] - at[pulse - 1]);
    }
    return periods;
}

std::uint64_t noLoadPulses() {
    PlainLoad load;
    load.v.fill(1.15 * 230);
    Fixture fixture(withNoise(plainWave(load)));
    for (int second = 0; second < 906; ++second)
        fixture.second();
    return fixture.meter.ledPulses();
}

double errorAfterOverloadPercent() {
    const Wave normal = plainWave(balanced(kIref, kUnity));
    WaveSource source(normal);
    MeteringCore core;
    double joulesAfter = 0, secondsAfter = 0;
    bool after = false;
    const auto count = [&](const Measurement& measurement) {
        if (!after)
            return;
        joulesAfter += measurement.sum.p * measurement.seconds;
        secondsAfter += measurement.seconds;
    };
    core.feed(source.take(std::size_t{2} * kSampleRate + 1000), count);
    source.change(plainWave(balanced(30 * kImax, kUnity)));
    core.feed(source.take(80), count); // half a cycle
    source.change(normal);
    core.feed(source.take(kSampleRate - 1080), count);
    // The burst is whole inside the window that has ended here.
    after = true;
    core.feed(source.take(std::size_t{3} * kSampleRate), count);
    const double expected = 3 * 230 * kIref * secondsAfter;
    return 100 * (joulesAfter - expected) / expected;
}

double ledFrequencyAtImax() {
    Fixture fixture(plainWave(balanced(kImax, kUnity)));
    fixture.second();
    const std::uint64_t before = fixture.meter.ledPulses();
    for (int second = 0; second < 60; ++second)
        fixture.second();
    return static_cast<double>(fixture.meter.ledPulses() - before) / 60;
}

PulseTimes outputPulseTimes() {
    constexpr std::size_t kStep = 40; // 5 ms
    constexpr double kStepMs = 1000.0 * kStep / kSampleRate;
    Fixture fixture(plainWave(balanced(kImax, kUnity)));
    PulseTimes times;
    double lasted = 1e9; // the first edge ends no time that began here
    bool on = false;
    constexpr int kLoaded = 600 * 200;
    constexpr int kLast = 2 * 200; // a second's pulses come in the second after: unloaded time for the last of them
    for (int step = 0; step < kLoaded + kLast; ++step) {
        if (step == kLoaded)
            fixture.source.change(plainWave({}));
        else if (step % 2000 == 0) // every 10 s: a burst, then Imax
            fixture.source.change(plainWave(balanced(30 * kImax, kHalfInductive)));
        else if (step % 2000 == 400)
            fixture.source.change(plainWave(balanced(kImax, kUnity)));
        fixture.meter.feed(fixture.source.take(kStep));
        lasted += kStepMs;
        const bool now = fixture.meter.readings().device.pulseOutputOn.value_or(false);
        if (now == on)
            continue;
        times.given += now ? 1 : 0;
        double& shortest = on ? times.shortestOn : times.shortestOff;
        shortest = std::min(shortest, lasted);
        lasted = 0;
        on = now;
    }
    const Readings& readings = fixture.meter.readings();
    times.counted = static_cast<std::uint64_t>((readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths +
                                                readings.at(EnergyKind::EaNeg, Phase::Sum, Tariff::Total).tenths) /
                                               1000);
    return times;
}

} // namespace countis::test
