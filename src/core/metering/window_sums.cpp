// SPDX-License-Identifier: GPL-3.0-or-later
// The one hot loop of the meter. Products are summed in float over short strips only, so that the strip's own
// rounding stays near 1e-7 of it, and strips are summed in double.
#include "core/metering/window_sums.h"

#include "core/metering/lanes.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::size_t kStripGroups = 8;

[[gnu::always_inline]] inline void addProducts(PhaseSums& sums, const float* v, const float* i, std::size_t groups) {
    Lanes sv{}, si{}, svv{}, sii{}, svi{};
    for (std::size_t n = 0; n < groups * kLanes; n += kLanes) {
        const Lanes voltage = lanesAt(v + n);
        const Lanes current = lanesAt(i + n);
        sv += voltage;
        si += current;
        svv += voltage * voltage;
        sii += current * current;
        svi += voltage * current;
    }
    sums.v += static_cast<double>(total(sv));
    sums.i += static_cast<double>(total(si));
    sums.vv += static_cast<double>(total(svv));
    sums.ii += static_cast<double>(total(sii));
    sums.vi += static_cast<double>(total(svi));
}

/// The lanes are lags here: each current meets eight voltages in a row. Two sums of each, for the odd and the even
/// samples, so that no addition waits for the one before.
[[gnu::always_inline]] inline void correlate(std::array<double, kLags>& sums, const float* earlier, const float* i,
                                             std::size_t groups) {
    constexpr std::size_t kBlocks = kLags / kLanes;
    static_assert(kLags % kLanes == 0 && kBlocks == 3);
    Lanes even0{}, even1{}, even2{}, odd0{}, odd1{}, odd2{};
    for (std::size_t n = 0; n < groups * kLanes; n += 2) {
        const float* const at = earlier + n;
        even0 += i[n] * lanesAt(at);
        even1 += i[n] * lanesAt(at + kLanes);
        even2 += i[n] * lanesAt(at + 2 * kLanes);
        odd0 += i[n + 1] * lanesAt(at + 1);
        odd1 += i[n + 1] * lanesAt(at + 1 + kLanes);
        odd2 += i[n + 1] * lanesAt(at + 1 + 2 * kLanes);
    }
    std::array<float, kLags> found{};
    lanesAt(found.data()) = even0 + odd0;
    lanesAt(found.data() + kLanes) = even1 + odd1;
    lanesAt(found.data() + 2 * kLanes) = even2 + odd2;
    for (std::size_t n = 0; n < kLags; ++n)
        sums[n] += static_cast<double>(found[n]);
}

[[gnu::always_inline]] inline void addBetween(WindowSums& sums, const SamplePointers& at, std::size_t groups) {
    Lanes s12{}, s23{}, s31{}, sn{};
    for (std::size_t n = 0; n < groups * kLanes; n += kLanes) {
        const Lanes v1 = lanesAt(at.v[0] + n), v2 = lanesAt(at.v[1] + n), v3 = lanesAt(at.v[2] + n);
        const Lanes u12 = v1 - v2, u23 = v2 - v3, u31 = v3 - v1;
        const Lanes neutral = lanesAt(at.i[0] + n) + lanesAt(at.i[1] + n) + lanesAt(at.i[2] + n);
        s12 += u12 * u12;
        s23 += u23 * u23;
        s31 += u31 * u31;
        sn += neutral * neutral;
    }
    sums.uu[0] += static_cast<double>(total(s12));
    sums.uu[1] += static_cast<double>(total(s23));
    sums.uu[2] += static_cast<double>(total(s31));
    sums.nn += static_cast<double>(total(sn));
}

void addScaled(PhaseSums& to, const PhaseSums& from, double weight) {
    to.v += weight * from.v;
    to.i += weight * from.i;
    to.vv += weight * from.vv;
    to.ii += weight * from.ii;
    to.vi += weight * from.vi;
    for (std::size_t n = 0; n < kLags; ++n)
        to.lag[n] += weight * from.lag[n];
}

/// One sample of an edge, with a weight.
void addSample(WindowSums& sums, const Edge& edge, std::size_t n, double weight) {
    std::array<double, 3> v{};
    std::array<double, 3> i{};
    for (std::size_t k = 0; k < 3; ++k) {
        v[k] = static_cast<double>(edge.v[k][n]);
        i[k] = static_cast<double>(edge.i[k][n]);
        PhaseSums& phase = sums.phase[k];
        phase.v += weight * v[k];
        phase.i += weight * i[k];
        phase.vv += weight * v[k] * v[k];
        phase.ii += weight * i[k] * i[k];
        phase.vi += weight * v[k] * i[k];
        for (std::size_t lag = 0; lag < kLags; ++lag)
            phase.lag[lag] += weight * i[k] * static_cast<double>(edge.earlier[k][n + lag]);
    }
    for (std::size_t k = 0; k < 3; ++k) {
        const double between = v[k] - v[(k + 1) % 3];
        sums.uu[k] += weight * between * between;
    }
    const double neutral = i[0] + i[1] + i[2];
    sums.nn += weight * neutral * neutral;
    sums.samples += weight;
}

} // namespace

void WindowSums::add(const WindowSums& other, double weight) {
    samples += weight * other.samples;
    for (std::size_t k = 0; k < 3; ++k) {
        addScaled(phase[k], other.phase[k], weight);
        uu[k] += weight * other.uu[k];
    }
    nn += weight * other.nn;
}

SamplePointers SamplePointers::operator+(std::size_t samples) const {
    SamplePointers moved = *this;
    for (std::size_t k = 0; k < 3; ++k) {
        moved.v[k] += samples;
        moved.i[k] += samples;
    }
    return moved;
}

COUNTIS_WIDE void addSamples(WindowSums& sums, const SamplePointers& from, std::size_t groups, std::size_t oldest) {
    sums.samples += static_cast<double>(groups * kLanes);
    SamplePointers at = from;
    for (std::size_t done = 0; done < groups; done += kStripGroups) {
        const std::size_t strip = std::min(kStripGroups, groups - done);
        for (std::size_t k = 0; k < 3; ++k) {
            addProducts(sums.phase[k], at.v[k], at.i[k], strip);
            correlate(sums.phase[k].lag, at.v[k] - oldest, at.i[k], strip);
        }
        addBetween(sums, at, strip);
        for (std::size_t k = 0; k < 3; ++k) {
            at.v[k] += strip * kLanes;
            at.i[k] += strip * kLanes;
        }
    }
}

Edge::Edge(const SamplePointers& group, std::size_t oldest, double crossing) : position(crossing) {
    for (std::size_t k = 0; k < 3; ++k) {
        std::copy_n(group.v[k] - 1, v[k].size(), v[k].begin());
        std::copy_n(group.i[k] - 1, i[k].size(), i[k].begin());
        std::copy_n(group.v[k] - 1 - oldest, earlier[k].size(), earlier[k].begin());
    }
}

WindowSums sumsBefore(const Edge& edge) {
    // Each sample stands in the middle of its interval, so the crossing is `after` intervals behind sample `last`.
    const double fromFirst = edge.position + 0.5; // in samples since v[0]
    const auto last = static_cast<std::size_t>(fromFirst);
    const double after = fromFirst - static_cast<double>(last);
    WindowSums sums;
    for (std::size_t n = 1; n <= last; ++n)
        addSample(sums, edge, n, 1.0);
    addSample(sums, edge, last, -(1.0 - after) * (1.0 - after) / 2.0);
    if (after > 0)
        addSample(sums, edge, last + 1, after * after / 2.0);
    return sums;
}

} // namespace countis
