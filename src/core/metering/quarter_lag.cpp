// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/quarter_lag.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace countis {
namespace {

constexpr std::size_t kMiddle = kLags / 2;
/// A quarter of a period may leave the middle by this before the lags follow: noise must not move them to and fro.
constexpr double kPlay = 1.0;

constexpr double kHighestOrder = 50.5;
/// The fundamental's band and its weight against that of all orders together.
constexpr double kFundamentalBand = 70.0 / 8000.0 * 2.0 * std::numbers::pi;
constexpr double kFundamentalWeight = 100.0;
/// Of the diagonal: keeps the equations well-conditioned, far below the errors promised.
constexpr double kRegularisation = 1e-10;

/// The angle of one sample: a right angle divided by a quarter of a period.
double sampleAngle(QuarterPeriod quarter) {
    return std::numbers::pi / 2.0 / quarter.samples;
}

/// Two points of a sinusoid, one sample apart, give every other: `beyond` samples after the first.
double sinusoid(double at0, double at1, double beyond, double angle) {
    return (at0 * std::sin(angle * (1.0 - beyond)) + at1 * std::sin(angle * beyond)) / std::sin(angle);
}

/// The correlation of signals that fill the two bands, `distance` samples apart.
double bandCorrelation(double distance, double edge) {
    if (std::abs(distance) < 1e-9)
        return edge + kFundamentalWeight * kFundamentalBand;
    return (std::sin(edge * distance) + kFundamentalWeight * std::sin(kFundamentalBand * distance)) / distance;
}

/// Levinson's recursion: T·x = y for the symmetric Toeplitz matrix T of `row`.
LagWeights solveToeplitz(const LagWeights& row, const LagWeights& y) {
    LagWeights x{};
    LagWeights predictor{};
    predictor[0] = 1.0;
    double error = row[0];
    x[0] = y[0] / error;
    for (std::size_t n = 1; n < kLags; ++n) {
        double missing = 0.0;
        double wanted = y[n];
        for (std::size_t k = 0; k < n; ++k) {
            missing += predictor[k] * row[n - k];
            wanted -= x[k] * row[n - k];
        }
        const double reflection = -missing / error;
        for (std::size_t low = 0, high = n; low <= high; ++low, --high) {
            const double a = predictor[low];
            const double b = predictor[high];
            predictor[low] = a + reflection * b;
            predictor[high] = b + reflection * a;
        }
        error *= 1.0 - reflection * reflection;
        for (std::size_t k = 0; k <= n; ++k)
            x[k] += wanted / error * predictor[n - k];
    }
    return x;
}

LagWeights sinusoidWeights(double place, double angle) {
    LagWeights weights{};
    weights[kMiddle - 1] = sinusoid(1.0, 0.0, place - (kMiddle - 1.0), angle);
    weights[kMiddle] = sinusoid(0.0, 1.0, place - (kMiddle - 1.0), angle);
    return weights;
}

} // namespace

QuarterPeriod centred(double samples) {
    return {samples, static_cast<std::size_t>(samples) + kMiddle};
}

bool wellInside(QuarterPeriod quarter) {
    const double place = static_cast<double>(quarter.oldest) - quarter.samples;
    return std::abs(place - (kMiddle - 0.5)) <= kPlay;
}

LagWeights quarterLagWeights(QuarterPeriod quarter) {
    const double place = static_cast<double>(quarter.oldest) - quarter.samples;
    const double angle = sampleAngle(quarter);
    if (std::abs(place - (kMiddle - 0.5)) > kMiddle / 2.0)
        return sinusoidWeights(place, angle);
    const double edge = std::min(kHighestOrder * angle, std::numbers::pi);
    LagWeights row{};
    LagWeights wanted{};
    for (std::size_t n = 0; n < kLags; ++n) {
        row[n] = bandCorrelation(static_cast<double>(n), edge);
        wanted[n] = bandCorrelation(place - static_cast<double>(n), edge);
    }
    row[0] *= 1.0 + kRegularisation;
    return solveToeplitz(row, wanted);
}

void moveLags(WindowSums& sums, QuarterPeriod quarter, std::size_t oldest) {
    const double angle = sampleAngle(quarter);
    for (PhaseSums& phase : sums.phase) {
        const std::array<double, kLags> before = phase.lag;
        for (std::size_t n = 0; n < kLags; ++n) {
            const double place =
                static_cast<double>(quarter.oldest) - static_cast<double>(oldest) + static_cast<double>(n);
            const double nearest = std::clamp(std::floor(place), 0.0, kLags - 2.0);
            const auto at = static_cast<std::size_t>(nearest);
            phase.lag[n] = sinusoid(before[at], before[at + 1], place - nearest, angle);
        }
    }
}

} // namespace countis
