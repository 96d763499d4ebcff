// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of samples and of their products over a stretch of time: all that a measurement is divided from.
#pragma once

#include <array>
#include <cstddef>

namespace countis {

/// How many lags the cross-correlation of a voltage and its current is summed at.
inline constexpr std::size_t kLags = 24;

/// Of one phase. `lag[n]` is the voltage `oldest` − n samples ago times the current of now: points of their
/// cross-correlation, from which the one a quarter of a period ago is interpolated (see quarter_lag.h).
struct PhaseSums {
    double v = 0, i = 0, vv = 0, ii = 0, vi = 0;
    std::array<double, kLags> lag{};
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

/// Where the samples of one stretch are: six channels, the voltages readable from `oldest` samples before.
struct SamplePointers {
    std::array<const float*, 3> v;
    std::array<const float*, 3> i;

    SamplePointers operator+(std::size_t samples) const;
};

/// `groups` times eight samples, each with weight 1.
void addSamples(WindowSums& sums, const SamplePointers& from, std::size_t groups, std::size_t oldest);

/// The samples around a crossing: those that a window's end or beginning shares, and what they are multiplied with.
struct Edge {
    /// The one before the eight of a group, the eight, and the one behind.
    static constexpr std::size_t kSamples = 10;

    double position = 0; // of the crossing: number of samples of the group before it, above 0, at most 8
    std::array<std::array<float, kSamples>, 3> v{};
    std::array<std::array<float, kSamples>, 3> i{};
    std::array<std::array<float, kSamples + kLags - 1>, 3> earlier{}; // from `oldest` samples before `v`

    /// `group`: the eight samples; `crossing`: the position.
    Edge(const SamplePointers& group, std::size_t oldest, double crossing);
    Edge() = default;
};

/// What of an edge's group belongs to the time before the crossing. The trapezoidal rule gives the two samples
/// around it to the time before and after in parts that add up to 1 each.
WindowSums sumsBefore(const Edge& edge);

} // namespace countis
