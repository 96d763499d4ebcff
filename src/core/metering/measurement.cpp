// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/measurement.h"

#include "core/ratings.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace countis {
namespace {

/// Rounding may leave a constant channel just below 0.
double root(double meanSquare) {
    return std::sqrt(std::max(0.0, meanSquare));
}

/// Of S: a P or Q below is noise, whose sign says nothing.
constexpr double kLeastShare = 0.002;

/// Crossings closer than 15° give no order: two terminals on one phase.
constexpr double kLeastSeparation = 15.0 / 360.0;

double reactive(const PhaseSums& means, const LagWeights& quarter) {
    const double offset = means.v * means.i;
    double sum = 0.0;
    for (std::size_t n = 0; n < kLags; ++n)
        sum += quarter[n] * (means.lag[n] - offset);
    return sum;
}

PhaseMeasurement measurePhase(const WindowMeans::PhaseMeans& means) {
    PhaseMeasurement phase;
    const double v = root(means.vv);
    if (v < kMissingVoltage)
        return phase;
    phase.present = true;
    phase.v = v;
    const double i = root(means.ii);
    if (i < kNoLoadCurrent)
        return phase;
    phase.i = i;
    phase.power = {.p = means.p, .q = means.q, .s = v * i};
    return phase;
}

Value count(Quantity quantity, double value) {
    constexpr auto limit = static_cast<double>(std::numeric_limits<std::int32_t>::max());
    const double counts = std::clamp(std::round(value / info(quantity).unitPerCount), -limit, limit);
    return {static_cast<std::int64_t>(counts), Quality::Good};
}

/// Never 0 when measured, even of a pure coil: 0 is the register's "not measured", and the display begins at 0.001.
Value countPowerFactor(const PowerSet& power) {
    const auto factor = powerFactor(power);
    if (!factor)
        return {};
    Value value = count(Quantity::PF, *factor);
    if (value.count == 0)
        value.count = std::signbit(*factor) ? -1 : 1;
    return value;
}

void putPower(Readings& readings, Phase phase, const PowerSet& power) {
    readings.at(Quantity::P, phase) = count(Quantity::P, power.p);
    readings.at(Quantity::Q, phase) = count(Quantity::Q, power.q);
    readings.at(Quantity::S, phase) = count(Quantity::S, power.s);
    readings.at(Quantity::PF, phase) = countPowerFactor(power);
}

void putPhase(Readings& readings, Phase slot, const PhaseMeasurement& phase) {
    if (!phase.present) {
        for (const Quantity quantity :
             {Quantity::V, Quantity::I, Quantity::P, Quantity::Q, Quantity::S, Quantity::PF})
            readings.at(quantity, slot) = {};
        return;
    }
    readings.at(Quantity::V, slot) = count(Quantity::V, phase.v);
    readings.at(Quantity::I, slot) = count(Quantity::I, phase.i);
    putPower(readings, slot, phase.power);
}

} // namespace

PowerDirection directionOf(const PowerSet& power) {
    const double least = kLeastShare * power.s;
    const bool exported = power.p < -least;
    const bool negative = power.q < -least;
    const bool reactive = std::abs(power.q) > least;
    return {.exported = exported, .negative = negative, .capacitive = reactive && exported != negative};
}

std::optional<double> powerFactor(const PowerSet& power) {
    if (power.s <= 0.0)
        return std::nullopt;
    const double magnitude = std::min(1.0, std::abs(power.p) / power.s);
    return directionOf(power).capacitive ? -magnitude : magnitude;
}

std::optional<double> measuredFrequency(double hertz) {
    const double half = info(Quantity::F).unitPerCount / 2.0;
    const auto& [low, high] = kMeasuredFrequency;
    return hertz >= low - half && hertz < high + half ? std::optional(hertz) : std::nullopt;
}

void WindowMeans::add(const WindowMeans& other, double weight) {
    for (std::size_t k = 0; k < 3; ++k) {
        phase[k].vv += weight * other.phase[k].vv;
        phase[k].ii += weight * other.phase[k].ii;
        phase[k].p += weight * other.phase[k].p;
        phase[k].q += weight * other.phase[k].q;
        uu[k] += weight * other.uu[k];
    }
    nn += weight * other.nn;
}

Measurement measure(const WindowMeans& means) {
    Measurement result;
    for (std::size_t k = 0; k < 3; ++k) {
        const PhaseMeasurement phase = measurePhase(means.phase[k]);
        result.phase[k] = phase;
        result.u[k] = root(means.uu[k]);
        result.sum.p += phase.power.p;
        result.sum.q += phase.power.q;
        result.sum.s += phase.power.s;
    }
    const double neutral = root(means.nn);
    result.neutral = neutral < kNoLoadCurrent ? 0.0 : neutral;
    return result;
}

Measurement measure(const WindowSums& sums, const LagWeights& quarter) {
    WindowSums raw;
    raw.add(sums, 1.0 / sums.samples);
    WindowMeans means;
    double neutral = 0.0;
    for (std::size_t k = 0; k < 3; ++k) {
        const PhaseSums& phase = raw.phase[k];
        const double between = phase.v - raw.phase[(k + 1) % 3].v;
        means.phase[k] = {.vv = phase.vv - phase.v * phase.v,
                          .ii = phase.ii - phase.i * phase.i,
                          .p = phase.vi - phase.v * phase.i,
                          .q = reactive(phase, quarter)};
        means.uu[k] = raw.uu[k] - between * between;
        neutral += phase.i;
    }
    means.nn = raw.nn - neutral * neutral;
    return measure(means);
}

PhaseSequence sequenceOf(double behind2, double behind3) {
    const double second = behind2 - std::floor(behind2);
    const double third = behind3 - std::floor(behind3);
    const auto [low, high] = std::minmax(second, third);
    if (low < kLeastSeparation || high - low < kLeastSeparation || 1.0 - high < kLeastSeparation)
        return PhaseSequence::NotDetected;
    return second < third ? PhaseSequence::Order123 : PhaseSequence::Order132;
}

void toReadings(const Measurement& measurement, Readings& readings) {
    double v = 0.0, u = 0.0, i = 0.0;
    for (std::size_t k = 0; k < 3; ++k) {
        const PhaseMeasurement& phase = measurement.phase[k];
        putPhase(readings, kLinePhases[k], phase);
        readings.at(Quantity::U, kLinePhases[k]) = count(Quantity::U, measurement.u[k]);
        v += phase.v;
        u += measurement.u[k];
        i += phase.i;
    }
    readings.at(Quantity::V, Phase::Sum) = count(Quantity::V, v / 3.0);
    readings.at(Quantity::U, Phase::Sum) = count(Quantity::U, u / 3.0);
    readings.at(Quantity::I, Phase::Sum) = count(Quantity::I, i / 3.0);
    readings.at(Quantity::I, Phase::N) = count(Quantity::I, measurement.neutral);
    putPower(readings, Phase::Sum, measurement.sum);
    readings.at(Quantity::F, Phase::Sum) =
        measurement.frequency ? count(Quantity::F, *measurement.frequency) : Value{};
    readings.sequence = measurement.sequence;
    readings.sequenceQuality = Quality::Good;
}

} // namespace countis
