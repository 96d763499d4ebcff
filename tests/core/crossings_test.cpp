// SPDX-License-Identifier: GPL-3.0-or-later
// What the zero crossings of the voltages give: the frequency and the sequence of the phases.
#include "core/metering/metering_core.h"
#include "measured_wave.h"

#include <cmath>
#include <numbers>
#include <vector>

using namespace countis;
using namespace countis::test;

TEST_CASE("frequency outside 45 to 65 Hz is not measured, the rest is", "[metering]") {
    for (const auto& [frequency, measured] :
         {std::pair{44.9, false}, std::pair{45.1, true}, std::pair{64.9, true}, std::pair{65.1, false}}) {
        PlainLoad load = loaded(10, 0);
        load.frequency = frequency;
        const Readings readings = readingsOf(plainWave(load));
        INFO("f " << frequency);
        CHECK((readings.at(Quantity::F, Phase::Sum).quality == Quality::Good) == measured);
        CHECK(readings.at(Quantity::F, Phase::Sum).count == (measured ? std::lround(frequency * 1000) : 0));
        CHECK(readings.at(Quantity::P, Phase::Sum).count == 690);
        CHECK(readings.sequence == PhaseSequence::Order123);
    }
}

TEST_CASE("the sequence is the order of the crossings", "[metering]") {
    for (const double start : {0.0, 20.0, 100.0, 200.0, 300.0, 359.0}) {
        PlainLoad load;
        load.start = start;
        CHECK(measureOnce(plainWave(load)).sequence == PhaseSequence::Order123);
        load.reversed = true;
        CHECK(measureOnce(plainWave(load)).sequence == PhaseSequence::Order132);
    }
}

TEST_CASE("two terminals on one phase have no sequence", "[metering]") {
    Wave wave = plainWave({});
    wave.v[1].components[0].angle = wave.v[0].components[0].angle;
    const Measurement found = measureOnce(wave);
    CHECK(found.sequence == PhaseSequence::NotDetected);
    CHECK(found.u[0] == near(0, 1e-3));
}

TEST_CASE("a distorted voltage still has one rising crossing a cycle", "[metering]") {
    Wave wave = plainWave(loaded(10, 0));
    for (Channel& channel : wave.v) {
        channel.components.push_back({3, 30, 40});
        channel.components.push_back({5, 23, 170});
        channel.components.push_back({7, 15, 10});
        channel.noise = 2;
    }
    const auto found = measureFor(wave, 5);
    for (std::size_t n = 1; n < found.size(); ++n)
        CHECK(found[n].frequency.value() == near(50, 0.01));
    CHECK(found[4].sequence == PhaseSequence::Order123);
}

namespace {

/// 230 V and 10 A at 25° lagging, with harmonics in the voltages.
Wave distorted(double frequency, const std::vector<int>& orders, double part, double angle) {
    PlainLoad load = loaded(10, 25);
    load.frequency = frequency;
    Wave wave = plainWave(load);
    for (std::size_t k = 0; k < 3; ++k)
        for (const int order : orders)
            wave.v[k].components.push_back({order, 230 * part, angle + 70.0 * static_cast<double>(k) + 13.0 * order});
    return wave;
}

void checkUnmoved(const Wave& wave) {
    const auto found = measureFor(wave, 2).back();
    CHECK(found.sequence == PhaseSequence::Order123);
    CHECK(found.frequency.value_or(0) == near(wave.frequency, 1e-3));
    const double q = 2300 * std::sin(25 * std::numbers::pi / 180);
    for (std::size_t k = 0; k < 3; ++k) {
        const double v = rmsOf(wave.v[k]);
        CHECK(found.phase[k].v == near(v, v * 1e-4));
        CHECK(found.phase[k].power.p == near(2300 * std::cos(25 * std::numbers::pi / 180), 0.25));
        CHECK(found.phase[k].power.q == near(q, 0.25)); // a current without the harmonic has no power with it
    }
}

} // namespace

TEST_CASE("no harmonic of the voltage, to the 49th of 30 %, moves sequence, f or Q", "[metering]") {
    for (const double frequency : {45.0, 49.9, 50.0, 60.0, 62.7, 65.0})
        for (const int order : {2, 3, 4, 5, 7, 11, 13, 16, 17, 19, 20, 21, 25, 31, 38, 40, 41, 43, 47, 48, 49})
            for (const double angle : {10.0, 190.0}) {
                CAPTURE(frequency, order, angle);
                checkUnmoved(distorted(frequency, {order}, 0.3, angle));
            }
}

TEST_CASE("nor do many of them at once", "[metering]") {
    std::vector<int> all;
    for (int order = 2; order <= 49; ++order)
        all.push_back(order);
    for (const double frequency : {45.0, 50.0, 57.3, 60.0, 65.0})
        for (const double angle : {0.0, 120.0, 240.0}) {
            CAPTURE(frequency, angle);
            checkUnmoved(distorted(frequency, {3, 5, 7, 25}, 0.3, angle));
            checkUnmoved(distorted(frequency, {2, 11, 19, 47, 49}, 0.3, angle));
            checkUnmoved(distorted(frequency, all, 0.3, angle));
        }
}

TEST_CASE("f at the ends of its range is measured, though its last bit lies outside", "[metering]") {
    for (const double hertz : {45.0, 44.9996, 65.0, 65.0004})
        CHECK(measuredFrequency(hertz) == hertz);
    for (const double hertz : {44.9994, 65.0006, 0.0})
        CHECK_FALSE(measuredFrequency(hertz));
}

TEST_CASE("a phase that goes leaves no sequence at the end of its second, whenever it goes", "[metering]") {
    for (std::size_t lost = 0; lost < 3; ++lost)
        for (std::size_t at = 400; at < 7600; at += 337) {
            PlainLoad load = loaded(10, 25);
            WaveSource source(plainWave(load));
            MeteringCore core;
            Measurement last;
            const auto keep = [&](const Measurement& one) { last = one; };
            core.feed(source.take(std::size_t{2} * kSampleRate + at), keep);
            load.v[lost] = 0;
            source.change(plainWave(load));
            core.feed(source.take(kSampleRate - at), keep);
            CAPTURE(lost, at);
            CHECK(last.sequence == PhaseSequence::NotDetected);
        }
}
