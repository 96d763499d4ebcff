// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of samples and of their products over a stretch of time: all that a measurement is divided from.
#pragma once

#include <array>
#include <cstddef>

namespace countis {

/// Of one phase. `lag0` and `lag1` are the voltage `lag` and `lag + 1` samples ago times the current of now:
/// two points of their cross-correlation, from which the one a quarter of a period ago is interpolated.
struct PhaseSums {
    double v = 0, i = 0, vv = 0, ii = 0, vi = 0, lag0 = 0, lag1 = 0;
};

/// `samples` is the stretch's length in sample intervals, fractions included; `uu` of v1−v2, v2−v3, v3−v1;
/// `nn` of the sum of the three currents.
struct WindowSums {
    double samples = 0;
    std::array<PhaseSums, 3> phase{};
    std::array<double, 3> uu{};
    double nn = 0;

    /// This and `weight` times the other.
    void add(const WindowSums& other, double weight = 1.0);
};

/// Where the samples of one stretch are: six channels, each readable from `lag` + 1 samples before.
struct SamplePointers {
    std::array<const float*, 3> v;
    std::array<const float*, 3> i;

    SamplePointers operator+(std::size_t samples) const;
};

/// The sums of `count` samples, each with weight 1. `lag` in samples.
WindowSums sumSamples(const SamplePointers& from, std::size_t count, std::size_t lag);

} // namespace countis
