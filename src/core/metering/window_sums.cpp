// SPDX-License-Identifier: GPL-3.0-or-later
// The one hot loop of the meter. Products are summed in float over short strips only, so that the strip's own
// rounding stays near 1e-7 of it, and strips are summed in double. Each loop runs over a few channels at a time:
// its sums then fit the vector registers of any x86-64 or aarch64.
#include "core/metering/window_sums.h"

#include <algorithm>

namespace countis {
namespace {

constexpr std::size_t kStrip = 64;

void addStrip(PhaseSums& sums, const float* v, const float* i, std::size_t count, std::size_t lag) {
    const float* earlier = v - lag;
    const float* earliest = earlier - 1;
    float sv = 0, si = 0, svv = 0, sii = 0, svi = 0, s0 = 0, s1 = 0;
#pragma omp simd reduction(+ : sv, si, svv, sii, svi, s0, s1)
    for (std::size_t n = 0; n < count; ++n) {
        sv += v[n];
        si += i[n];
        svv += v[n] * v[n];
        sii += i[n] * i[n];
        svi += v[n] * i[n];
        s0 += earlier[n] * i[n];
        s1 += earliest[n] * i[n];
    }
    sums.v += static_cast<double>(sv);
    sums.i += static_cast<double>(si);
    sums.vv += static_cast<double>(svv);
    sums.ii += static_cast<double>(sii);
    sums.vi += static_cast<double>(svi);
    sums.lag0 += static_cast<double>(s0);
    sums.lag1 += static_cast<double>(s1);
}

void addStripBetween(WindowSums& sums, const SamplePointers& at, std::size_t count) {
    const float *v1 = at.v[0], *v2 = at.v[1], *v3 = at.v[2];
    const float *i1 = at.i[0], *i2 = at.i[1], *i3 = at.i[2];
    float s12 = 0, s23 = 0, s31 = 0, sn = 0;
#pragma omp simd reduction(+ : s12, s23, s31, sn)
    for (std::size_t n = 0; n < count; ++n) {
        const float u12 = v1[n] - v2[n], u23 = v2[n] - v3[n], u31 = v3[n] - v1[n];
        const float neutral = i1[n] + i2[n] + i3[n];
        s12 += u12 * u12;
        s23 += u23 * u23;
        s31 += u31 * u31;
        sn += neutral * neutral;
    }
    sums.uu[0] += static_cast<double>(s12);
    sums.uu[1] += static_cast<double>(s23);
    sums.uu[2] += static_cast<double>(s31);
    sums.nn += static_cast<double>(sn);
}

void addScaled(PhaseSums& to, const PhaseSums& from, double weight) {
    to.v += weight * from.v;
    to.i += weight * from.i;
    to.vv += weight * from.vv;
    to.ii += weight * from.ii;
    to.vi += weight * from.vi;
    to.lag0 += weight * from.lag0;
    to.lag1 += weight * from.lag1;
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

WindowSums sumSamples(const SamplePointers& from, std::size_t count, std::size_t lag) {
    WindowSums sums;
    sums.samples = static_cast<double>(count);
    for (std::size_t done = 0; done < count; done += kStrip) {
        const std::size_t strip = std::min(kStrip, count - done);
        const SamplePointers at = from + done;
        for (std::size_t k = 0; k < 3; ++k)
            addStrip(sums.phase[k], at.v[k], at.i[k], strip, lag);
        addStripBetween(sums, at, strip);
    }
    return sums;
}

} // namespace countis
