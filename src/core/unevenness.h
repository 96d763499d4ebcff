// SPDX-License-Identifier: GPL-3.0-or-later
// How much the values of three phases differ. Both results are shares: 0.02 is 2 %.
#pragma once

#include <array>
#include <optional>

namespace countis {

/// u2 of IEC 61000-4-30, 5.7.1, from the phase-to-phase voltages, in V. nullopt where the voltages make no triangle.
std::optional<double> voltageUnbalance(const std::array<double, 3>& u);

/// The largest deviation from the mean, as a share of the mean; 0 where the mean is not positive.
double largestDeviation(const std::array<double, 3>& values);

} // namespace countis
