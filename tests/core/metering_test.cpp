// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/metering_core.h"
#include "measured_wave.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

using namespace countis;
using namespace countis::test;

TEST_CASE("a plain load reads as its phasors", "[metering]") {
    PlainLoad load;
    load.v = {230, 225, 240};
    load.i = {10, 4, 20};
    load.lag = {30, -45, 160};
    const Measurement found = measureOnce(plainWave(load));
    for (std::size_t k = 0; k < 3; ++k) {
        const double lag = load.lag[k] * std::numbers::pi / 180;
        const double s = load.v[k] * load.i[k];
        CHECK(found.phase[k].v == near(load.v[k], 1e-3));
        CHECK(found.phase[k].i == near(load.i[k], 1e-4));
        CHECK(found.phase[k].power.p == near(s * std::cos(lag), s * 1e-5));
        CHECK(found.phase[k].power.q == near(s * std::sin(lag), s * 1e-5));
        CHECK(found.phase[k].power.s == near(s, s * 1e-5));
        const double next = load.v[(k + 1) % 3];
        CHECK(found.u[k] == near(std::sqrt(load.v[k] * load.v[k] + next * next + load.v[k] * next), 1e-3));
    }
    CHECK(found.sum.s == near(2300 + 900 + 4800, 0.1));
    CHECK(found.sum.p == near(found.phase[0].power.p + found.phase[1].power.p + found.phase[2].power.p, 1e-9));
    CHECK(found.frequency.value() == near(50, 1e-4));
}

TEST_CASE("the neutral current is that of the sum of the currents", "[metering]") {
    CHECK(measureOnce(plainWave(loaded(10, 20))).neutral == 0);
    PlainLoad one = loaded(0, 0);
    one.i[1] = 7;
    CHECK(measureOnce(plainWave(one)).neutral == near(7, 1e-4));
    PlainLoad reversed = loaded(10, 0); // one current the wrong way round
    reversed.lag[0] = 180;
    CHECK(measureOnce(plainWave(reversed)).neutral == near(20, 1e-3));
}

TEST_CASE("every quadrant has its signs, for phases and the sum", "[metering]") {
    struct Quadrant {
        double lag;
        int p, q, pf;
    };
    for (const Quadrant& row :
         {Quadrant{30, 1, 1, 1}, Quadrant{150, -1, 1, -1}, Quadrant{-150, -1, -1, 1}, Quadrant{-30, 1, -1, -1}}) {
        INFO("lag " << row.lag);
        const Readings readings = readingsOf(plainWave(loaded(10, row.lag)));
        for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum}) {
            const int phases = phase == Phase::Sum ? 3 : 1;
            CHECK(readings.at(Quantity::P, phase).count ==
                  row.p * static_cast<int>(std::lround(phases * 230 * std::cos(std::numbers::pi / 6))));
            CHECK(readings.at(Quantity::Q, phase).count == row.q * phases * 115);
            CHECK(readings.at(Quantity::S, phase).count == phases * 230);
            CHECK(readings.at(Quantity::PF, phase).count == row.pf * 866);
        }
    }
}

TEST_CASE("PF of the sum is that of its powers, in its own quadrant", "[metering]") {
    PlainLoad load = loaded(10, 0);
    load.lag = {60, 60, -150}; // P3 < 0, Q3 < 0; the sums stay in quadrant I
    const Readings readings = readingsOf(plainWave(load));
    const double p = 2 * 0.5 - std::sqrt(0.75), q = 2 * std::sqrt(0.75) - 0.5;
    REQUIRE(p > 0);
    REQUIRE(q > 0);
    CHECK(readings.at(Quantity::PF, Phase::Sum).count == std::lround(1000 * p / 3));
    CHECK(readings.at(Quantity::S, Phase::Sum).count == 690);
}

TEST_CASE("the sign of PF does not follow the noise of a power that is 0", "[metering]") {
    constexpr double kNoise = 0.0015; // of S: three sigmas of what 3 % of noise in each sample leave in a second
    for (const double noise : {-kNoise, kNoise}) {
        CHECK(powerFactor({.p = 1000, .q = noise * 1000, .s = 1000}) == 1.0);
        CHECK(powerFactor({.p = -1000, .q = noise * 1000, .s = 1000}) == 1.0);
        CHECK(powerFactor({.p = noise * 1000, .q = 1000, .s = 1000}).value_or(0) > 0.0);
        CHECK(powerFactor({.p = noise * 1000, .q = -1000, .s = 1000}).value_or(0) < 0.0);
    }
    // A small load that is truly capacitive keeps its sign, though its Q register shows 0.
    CHECK(powerFactor({.p = 4.6, .q = -0.1, .s = 4.601}).value_or(0) < -0.99);
    CHECK(powerFactor({.p = -4.6, .q = 0.1, .s = 4.601}).value_or(0) < -0.99);
    CHECK(powerFactor({.p = -4.6, .q = -0.1, .s = 4.601}).value_or(0) > 0.99);
}

TEST_CASE("PF of a pure resistance stands still under noise", "[metering]") {
    Wave wave = plainWave(loaded(10, 0));
    for (std::size_t k = 0; k < 3; ++k) {
        wave.v[k].noise = 230 * 0.02;
        wave.i[k].noise = 10 * 0.02;
    }
    const auto found = measureFor(wave, 12);
    std::size_t below = 0;
    for (const Measurement& one : found) {
        Readings readings;
        toReadings(one, readings);
        for (const Phase phase : kLinePhases) {
            below += one.phase[index(phase)].power.q < 0 ? 1 : 0;
            CHECK(readings.at(Quantity::PF, phase).count > 0);
        }
    }
    CHECK(below > 3); // the noise has either sign
    CHECK(below < 3 * found.size() - 3);
}

TEST_CASE("a pure coil has the least PF, never the one of not measured", "[metering]") {
    const Readings readings = readingsOf(plainWave(loaded(10, 90)));
    CHECK(std::abs(readings.at(Quantity::PF, Phase::L1).count) == 1);
    CHECK(readings.at(Quantity::PF, Phase::L1).quality == Quality::Good);
    CHECK(readings.at(Quantity::Q, Phase::L1).count == 230);
}

TEST_CASE("the quarter of a period follows the frequency", "[metering]") {
    for (int step = 0; step < 24; ++step) {
        const double frequency = 45.05 + 0.83 * step;
        PlainLoad load = loaded(10, 90);
        load.frequency = frequency;
        const Measurement found = measureOnce(plainWave(load));
        INFO("f " << frequency);
        CHECK(found.sum.q == near(6900, 0.2));
        CHECK(found.sum.p == near(0, 0.2));
        CHECK(found.frequency.value() == near(frequency, 5e-4));
    }
}

TEST_CASE("Q is right from the first whole window after a change of frequency", "[metering]") {
    for (const double frequency : {51.0, 49.0, 60.0, 46.0})
        for (const double harmonic : {0.0, 0.1}) {
            // Mostly active: what P lends to Q would show. A long part of a cycle is under way when the second ends.
            PlainLoad load = loaded(10, 15);
            load.start = 320;
            const auto distorted = [&] {
                Wave wave = plainWave(load);
                for (std::size_t k = 0; k < 3; ++k)
                    for (Channel* channel : {&wave.v[k], &wave.i[k]}) {
                        // In step with each other: a quarter of a period is 90° of the fifth too, and its Q is 0.
                        const Component& first = channel->components.front();
                        channel->components.push_back({5, harmonic * first.rms, 120.0 * static_cast<double>(k)});
                    }
                return wave;
            };
            WaveSource source(distorted());
            MeteringCore core;
            double q = 0;
            const auto keep = [&](const Measurement& measurement) { q = measurement.sum.q; };
            core.feed(source.take(std::size_t{3} * kSampleRate), keep);
            load.frequency = frequency;
            source.change(distorted());
            core.feed(source.take(std::size_t{2} * kSampleRate), keep);
            INFO("to " << frequency << " Hz, harmonic " << harmonic);
            CHECK(q == near(6900 * std::sin(std::numbers::pi / 12), 6900 * (harmonic > 0 ? 2e-3 : 5e-5)));
        }
}

TEST_CASE("a missing phase reads as nothing and leaves no sequence", "[metering]") {
    for (std::size_t missing = 0; missing < 3; ++missing) {
        PlainLoad load = loaded(10, 30);
        load.v[missing] = 45.9;
        const Readings readings = readingsOf(plainWave(load));
        for (std::size_t k = 0; k < 3; ++k)
            for (const Quantity quantity :
                 {Quantity::V, Quantity::I, Quantity::P, Quantity::Q, Quantity::S, Quantity::PF}) {
                const Value& value = readings.at(quantity, kLinePhases[k]);
                CHECK((value.quality == Quality::NotMeasured) == (k == missing));
                CHECK((value.count == 0) == (k == missing));
            }
        CHECK(readings.sequence == PhaseSequence::NotDetected);
        CHECK(readings.at(Quantity::V, Phase::Sum).count == 15333); // the missing one counts as 0
        CHECK(readings.at(Quantity::I, Phase::Sum).count == 6667);
        CHECK(readings.at(Quantity::S, Phase::Sum).count == 460);
        CHECK(readings.at(Quantity::F, Phase::Sum).count == 50000);
        load.v[missing] = 46.1;
        CHECK(readingsOf(plainWave(load)).sequence == PhaseSequence::Order123);
    }
}

TEST_CASE("without voltage there are measurements of nothing", "[metering]") {
    PlainLoad load;
    load.v.fill(0);
    const auto found = measureFor(plainWave(load), 4);
    REQUIRE(found.size() == 4);
    CHECK(found[0].seconds == near(0.8, 1e-9));
    CHECK(found[3].seconds == near(1, 1e-9));
    CHECK_FALSE(found[3].frequency);
    CHECK_FALSE(found[3].phase[0].present);
}

TEST_CASE("a current well under Ist is no load, Ist is one", "[metering]") {
    const Readings none = readingsOf(plainWave(loaded(0.009, 0)));
    CHECK(none.at(Quantity::I, Phase::L1) == Value{0, Quality::Good});
    CHECK(none.at(Quantity::S, Phase::Sum) == Value{0, Quality::Good});
    CHECK(none.at(Quantity::PF, Phase::L1).quality == Quality::NotMeasured);
    CHECK(none.at(Quantity::PF, Phase::Sum).quality == Quality::NotMeasured);
    const Measurement some = measureOnce(plainWave(loaded(0.020, 0)));
    CHECK(some.phase[2].i == near(0.020, 1e-6));
    CHECK(some.sum.p == near(13.8, 1e-3));
}

TEST_CASE("offsets are no signal", "[metering]") {
    Wave wave = plainWave(loaded(1, 30));
    for (std::size_t k = 0; k < 3; ++k) {
        wave.v[k].offset = 3;
        wave.i[k].offset = 0.5;
    }
    const Measurement found = measureOnce(wave);
    CHECK(found.phase[0].v == near(230, 1e-3));
    CHECK(found.phase[1].i == near(1, 1e-4));
    CHECK(found.u[2] == near(230 * std::sqrt(3), 1e-3));
    CHECK(found.neutral == near(0, 1e-4));
    CHECK(found.sum.p == near(690 * std::cos(std::numbers::pi / 6), 0.01));
    CHECK(found.sum.q == near(345, 0.01));
}

TEST_CASE("windows are whole cycles and follow each other without a gap", "[metering]") {
    PlainLoad load = loaded(10, 40);
    load.frequency = 50.37;
    load.lag = {40, 10, 70};
    double seconds = 0, joules = 0;
    const auto windows = measureFor(plainWave(load), 30);
    REQUIRE(windows.size() == 30);
    for (std::size_t n = 1; n < windows.size(); ++n) {
        const double cycles = windows[n].seconds * load.frequency;
        CHECK(cycles == near(std::round(cycles), 1e-3));
        seconds += windows[n].seconds;
        joules += windows[n].sum.p * windows[n].seconds;
    }
    const double start = load.start / 360;
    const auto cyclesBy = [&](int second) {
        return std::floor((second - (kCrossingDelay + 0.5) / kSampleRate) * load.frequency + start);
    };
    const double cycles = cyclesBy(30) - cyclesBy(1);
    CHECK(seconds == near(cycles / load.frequency, 1e-6));
    const Wave wave = plainWave(load);
    double power = 0;
    for (std::size_t k = 0; k < 3; ++k)
        power += activePower(wave.v[k], wave.i[k]);
    CHECK(joules == near(power * seconds, power * seconds * 1e-6));
}

TEST_CASE("a burst's energy is in one window or shared by two, never lost", "[metering]") {
    const Wave quiet = plainWave(loaded(0, 0));
    const Wave burst = plainWave(loaded(100, 0));
    // A tenth of a second of load, at every place around the end of a second and of a cycle.
    for (std::size_t from = 15000; from < 16200; from += 37) {
        WaveSource source(quiet);
        MeteringCore core;
        double joules = 0;
        const auto count = [&](const Measurement& one) { joules += one.sum.p * one.seconds; };
        core.feed(source.take(from), count);
        source.change(burst);
        core.feed(source.take(800), count);
        source.change(quiet);
        core.feed(source.take(std::size_t{2} * kSampleRate), count);
        INFO("from sample " << from);
        // The edges themselves are a sample wide: a part in 800.
        CHECK(joules == near(6900, 10));
    }
}

TEST_CASE("the pieces that samples come in do not matter", "[metering]") {
    PlainLoad load = loaded(10, 25);
    load.frequency = 49.3;
    const auto whole = measureFor(plainWave(load), 3);
    for (const std::size_t piece : {1U, 7U, 160U, 499U, 501U, 9001U}) {
        const auto pieces = measureFor(plainWave(load), 3, piece);
        REQUIRE(pieces.size() == whole.size());
        for (std::size_t n = 0; n < whole.size(); ++n) {
            CHECK(pieces[n].seconds == near(whole[n].seconds, 1e-8));
            CHECK(pieces[n].sum.p == near(whole[n].sum.p, 0.01));
            CHECK(pieces[n].sum.q == near(whole[n].sum.q, 0.01));
        }
    }
}

TEST_CASE("a phase that goes and comes back is noticed, and no energy is lost", "[metering]") {
    const Wave all = plainWave(loaded(10, 0));
    PlainLoad cut = loaded(10, 0);
    cut.v[0] = 0;
    cut.i[0] = 0;
    WaveSource source(all);
    MeteringCore core;
    std::vector<Measurement> found;
    const auto keep = [&](const Measurement& one) { found.push_back(one); };
    core.feed(source.take(std::size_t{3} * kSampleRate + 4000), keep);
    source.change(plainWave(cut));
    core.feed(source.take(std::size_t{4} * kSampleRate), keep);
    source.change(all);
    core.feed(source.take(std::size_t{3} * kSampleRate + 4000), keep);
    REQUIRE(found.size() == 11);
    CHECK(found[2].phase[0].present);
    CHECK_FALSE(found[5].phase[0].present);
    CHECK(found[5].phase[1].present);
    CHECK(found[6].frequency.value() == near(50, 1e-3));
    CHECK(found[6].sequence == PhaseSequence::NotDetected);
    CHECK(found[10].sequence == PhaseSequence::Order123);
    double joules = 0, seconds = 0;
    for (const Measurement& one : found) {
        joules += one.phase[1].power.p * one.seconds;
        seconds += one.seconds;
    }
    CHECK(joules == near(2300 * seconds, 1));
}

TEST_CASE("counts are rounded once and stop at the ends of their type", "[metering]") {
    Measurement measurement;
    measurement.phase[0] = {.present = true, .v = 230.006, .i = 1.0006, .power = {.p = -14.9, .q = 15.1, .s = 1e12}};
    Readings readings;
    toReadings(measurement, readings);
    CHECK(readings.at(Quantity::V, Phase::L1).count == 23001);
    CHECK(readings.at(Quantity::I, Phase::L1).count == 1001);
    CHECK(readings.at(Quantity::P, Phase::L1).count == -1);
    CHECK(readings.at(Quantity::Q, Phase::L1).count == 2);
    CHECK(readings.at(Quantity::S, Phase::L1).count == std::numeric_limits<std::int32_t>::max());
}
