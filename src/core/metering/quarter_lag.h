// SPDX-License-Identifier: GPL-3.0-or-later
// The cross-correlation of a voltage and its current a quarter of a period ago, between its points at whole lags.
#pragma once

#include "core/metering/window_sums.h"

#include <array>
#include <cstddef>

namespace countis {

/// A quarter of a period in samples, and the largest of the lags that the sums are taken at.
struct QuarterPeriod {
    double samples;
    std::size_t oldest;
};

/// `samples` in the middle of the lags, or as near to it as it must be to be left where it is.
QuarterPeriod centred(double samples);
bool wellInside(QuarterPeriod quarter);

/// What PhaseSums::lag is multiplied with.
using LagWeights = std::array<double, kLags>;

/// The least-squares interpolator for a period's harmonics to the 50th, with the fundamental weighed most: 1e-5 of
/// that, and 1e-4 of the others to 62 Hz, 4e-4 at 65 Hz. Outside of the lags: exact for the fundamental alone.
LagWeights quarterLagWeights(QuarterPeriod quarter);

/// The correlation sums as if they had been taken with `oldest` instead of `quarter.oldest`: as they are where they
/// were, and elsewhere exact for the fundamental.
void moveLags(WindowSums& sums, QuarterPeriod quarter, std::size_t oldest);

} // namespace countis
