// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/zero_crossings.h"

#include <algorithm>
#include <array>
#include <limits>

namespace countis {
namespace {

/// Where the cubic through four values is 0 between the second, which is negative, and the third. Newton's method
/// from the straight line's crossing.
double cubicRoot(std::span<const float, 4> values) {
    std::array<double, 4> y{};
    std::ranges::transform(values, y.begin(), [](float value) { return static_cast<double>(value); });
    const double linear = -y[0] / 3 - y[1] / 2 + y[2] - y[3] / 6;
    const double square = y[0] / 2 - y[1] + y[2] / 2;
    const double cube = (y[3] - y[0]) / 6 + (y[1] - y[2]) / 2;
    double at = y[1] / (y[1] - y[2]);
    for (int step = 0; step < 3; ++step) {
        const double value = y[1] + at * (linear + at * (square + at * cube));
        const double slope = linear + at * (2 * square + at * 3 * cube);
        if (slope <= 0)
            break;
        at -= value / slope;
    }
    return std::clamp(at, std::numeric_limits<double>::epsilon(), 1.0);
}

} // namespace

std::optional<double> ZeroCrossings::change(std::span<const float, 4> values) {
    const float latest = values[2];
    if (!armed_) {
        armed_ = latest <= -kHysteresis;
        return std::nullopt;
    }
    if (latest < 0.0F)
        return std::nullopt;
    armed_ = false; // it was armed, so the value before is negative
    return cubicRoot(values);
}

} // namespace countis
