// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/phasors.h"

#include "core/unevenness.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

/// Near 0 and π the cosine says little about the angle: no less than this is divided by.
constexpr double kLeastSine = 0.02;

} // namespace

std::optional<Uncertain> voltageAngle(double vOne, double vOther, double between) {
    if (vOne < kMissingVoltage || vOther < kMissingVoltage)
        return std::nullopt;
    const double cosine = (vOne * vOne + vOther * vOther - between * between) / (2 * vOne * vOther);
    const double angle = std::acos(std::clamp(cosine, -1.0, 1.0));
    const double sine = std::max(std::sin(angle), kLeastSine);
    // d cos = (V1 − V2·cos)/(V1·V2) dV1 + … − U/(V1·V2) dU
    const double product = vOne * vOther;
    const double ofOne = (vOne - vOther * cosine) / product * sigmaOf(Quantity::V, vOne);
    const double ofOther = (vOther - vOne * cosine) / product * sigmaOf(Quantity::V, vOther);
    const double ofBetween = between / product * sigmaOf(Quantity::U, between);
    return Uncertain{angle, std::hypot(ofOne, ofOther, ofBetween) / sine};
}

Uncertain currentAngle(double p, double q, double apparent) {
    // The steps of P and Q move the angle by step/S; the meter itself has half a degree at most.
    constexpr double kOfMeter = 0.3 * kDegree;
    const double step = roundingOf(Quantity::P) / std::max(apparent, 1.0);
    return {std::atan2(q, p), std::hypot(step, kOfMeter)};
}

Uncertain impliedNeutral(const std::array<double, 3>& currents, const std::array<double, 3>& theta,
                         const std::array<Uncertain, 3>& phi) {
    std::complex<double> sum = 0;
    double variance = 0;
    for (std::size_t n = 0; n < 3; ++n) {
        sum += std::polar(currents[n], theta[n] - phi[n].value);
        const double across = currents[n] * phi[n].sigma;
        const double along = sigmaOf(Quantity::I, currents[n]);
        variance += currents[n] > 0 ? across * across + along * along : 0;
    }
    return {std::abs(sum), std::sqrt(variance)};
}

std::optional<Uncertain> unbalance(const std::array<double, 3>& u) {
    const auto share = voltageUnbalance(u);
    if (!share)
        return std::nullopt;
    const double squares = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
    // Each U that is wrong by a share moves u2 by two thirds of it at most.
    const double sigma = 2.0 / 3 * std::sqrt(3.0) * roundingOf(Quantity::U) / std::sqrt(squares / 3) + 0.0003;
    return Uncertain{*share, sigma};
}

} // namespace countis::diagnosis
