// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/phasor_figure.h"

#include "diagnosis/phasors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace countis::ui {
namespace {

using namespace countis::diagnosis;

/// Another order of the voltages is taken only where it fits so much better.
constexpr double kClearly = 10 * kDegree;

bool isMissing(const Known& volts) {
    return volts && *volts < kMissingVoltage;
}

double angleBetween(const Observation& seen, std::size_t one, std::size_t other) {
    const std::size_t pair = (one + 1) % 3 == other ? one : other;
    if (seen.v[one] && seen.v[other] && seen.u[pair])
        if (const auto angle = voltageAngle(*seen.v[one], *seen.v[other], *seen.u[pair]))
            return angle->value;
    return kThird;
}

PhasorArrow sumOf(const std::array<PhasorArrow, 3>& arrows) {
    std::complex<double> sum = 0;
    for (const PhasorArrow& arrow : arrows)
        sum += std::polar(arrow.size, arrow.angle);
    return {std::abs(sum), std::arg(sum)};
}

} // namespace

std::array<double, 3> voltageAngles(const Observation& seen) {
    const double side = seen.sequence == PhaseSequence::Order132 ? 1 : -1; // of L2
    const double between12 = angleBetween(seen, 0, 1);
    const double between23 = angleBetween(seen, 1, 2);
    const double between31 = angleBetween(seen, 2, 0);
    if (isMissing(seen.v[0])) // L2 and L3 stand around where L1 would be opposite
        return {0, side * (kPi - between23 / 2), -side * (kPi - between23 / 2)};
    std::array<double, 3> best{};
    double least = std::numeric_limits<double>::max();
    for (const double second : {side, -side})
        for (const double third : {-side, side}) {
            const double off = std::abs(std::abs(wrapped(second * between12 - third * between31)) - between23);
            if (off + kClearly >= least)
                continue;
            least = off;
            best = {0, second * between12, third * between31};
        }
    return best;
}

PhasorFigure figureOf(const Observation& seen) {
    PhasorFigure figure;
    const std::array<double, 3> theta = voltageAngles(seen);
    for (std::size_t n = 0; n < 3; ++n) {
        if (isMissing(seen.v[n]))
            continue;
        if (seen.v[n])
            figure.volts[n] = {*seen.v[n], theta[n]};
        if (!seen.p[n] || !seen.q[n])
            continue;
        const double apparent = std::hypot(*seen.p[n], *seen.q[n]);
        const double amperes = seen.i[n].value_or(apparent / seen.v[n].value_or(230));
        if (apparent <= 0 || amperes <= 0)
            continue;
        figure.lag[n] = std::atan2(*seen.q[n], *seen.p[n]);
        figure.amps[n] = {amperes, wrapped(theta[n] - *figure.lag[n])};
    }
    figure.neutral = sumOf(figure.amps);
    if (seen.neutral && figure.neutral.size > 0)
        figure.neutral.size = *seen.neutral;
    return figure;
}

const PhasorArrow& arrowOf(const PhasorFigure& figure, int arrow) {
    const auto n = static_cast<std::size_t>(arrow);
    return n < 3 ? figure.amps[n] : figure.volts[n - 3];
}

double largestCurrent(const PhasorFigure& figure) {
    return std::ranges::max_element(figure.amps, {}, &PhasorArrow::size)->size;
}

} // namespace countis::ui
