// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unevenness.h"

#include <algorithm>
#include <cmath>

namespace countis {

std::optional<double> voltageUnbalance(const std::array<double, 3>& u) {
    const double squares = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
    if (squares <= 0)
        return std::nullopt;
    double fourth = 0;
    for (const double volts : u)
        fourth += volts * volts * volts * volts;
    const double beta = fourth / (squares * squares);
    const double under = 3 - 6 * beta;
    if (under < 0)
        return std::nullopt;
    const double root = std::sqrt(std::min(under, 1.0));
    return std::sqrt((1 - root) / (1 + root));
}

double largestDeviation(const std::array<double, 3>& values) {
    const double mean = (values[0] + values[1] + values[2]) / 3;
    if (mean <= 0)
        return 0;
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value - mean));
    return largest / mean;
}

} // namespace countis
