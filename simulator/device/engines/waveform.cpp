// SPDX-License-Identifier: GPL-3.0-or-later
// All channels are sums of the same few oscillations: sin and cos of each order in use are made once a tick by
// rotating eight lanes (exact start from the phase, so nothing accumulates), and each channel adds its share of
// both.
#include "simulator/device/engines/waveform.h"

#include "core/metering/lanes.h"
#include "simulator/device/engines/harmonics.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace countis::sim {
namespace {

constexpr double kTwoPi = 2 * std::numbers::pi;

using FourDoubles [[gnu::vector_size(32)]] = double;
using FourFloats [[gnu::vector_size(16), gnu::aligned(4), gnu::may_alias]] = float;
using Bits [[gnu::vector_size(32)]] = std::uint32_t;
using SignedBits [[gnu::vector_size(32)]] = std::int32_t;

/// sin and cos of four angles in a row.
struct FourAngles {
    FourDoubles sine{};
    FourDoubles cosine{};
};

[[gnu::always_inline]] inline void start(FourAngles& four, double angle, double step) {
    for (std::size_t lane = 0; lane < 4; ++lane) {
        four.sine[lane] = std::sin(angle + step * static_cast<double>(lane));
        four.cosine[lane] = std::cos(angle + step * static_cast<double>(lane));
    }
}

/// Puts them down, and turns them on.
[[gnu::always_inline]] inline void turn(FourAngles& four, double sine, double cosine, float* sines, float* cosines) {
    *reinterpret_cast<FourFloats*>(sines) = __builtin_convertvector(four.sine, FourFloats);
    *reinterpret_cast<FourFloats*>(cosines) = __builtin_convertvector(four.cosine, FourFloats);
    const FourDoubles turned = four.sine * cosine + four.cosine * sine;
    four.cosine = four.cosine * cosine - four.sine * sine;
    four.sine = turned;
}

/// sin and cos of `angle` + n · `step`, n from 0.
COUNTIS_WIDE void oscillate(double angle, double step, std::size_t count, float* sines, float* cosines) {
    FourAngles low;
    FourAngles high;
    start(low, angle, step);
    start(high, angle + 4 * step, step);
    const double sine = std::sin(step * static_cast<double>(kLanes));
    const double cosine = std::cos(step * static_cast<double>(kLanes));
    for (std::size_t n = 0; n < count; n += kLanes) {
        turn(low, sine, cosine, sines + n, cosines + n);
        turn(high, sine, cosine, sines + n + 4, cosines + n + 4);
    }
}

struct Oscillation {
    const float* sines;
    const float* cosines;
};

COUNTIS_WIDE void addShare(float* channel, std::size_t count, Oscillation oscillation, float inPhase, float ahead) {
    for (std::size_t n = 0; n < count; n += kLanes)
        lanesAt(channel + n) += inPhase * lanesAt(oscillation.sines + n) + ahead * lanesAt(oscillation.cosines + n);
}

/// White and uniform, which is enough for a meter: only its power and its independence count. Xorshift32
/// (Marsaglia 2003) in eight lanes.
COUNTIS_WIDE void addNoise(float* channel, std::size_t count, std::array<std::uint32_t, kLanes>& state, double rms) {
    const auto scale = static_cast<float>(rms * std::numbers::sqrt3 * 0x1p-31);
    Bits x{};
    std::memcpy(&x, state.data(), sizeof x);
    for (std::size_t n = 0; n < count; n += kLanes) {
        x ^= x << 13U;
        x ^= x >> 17U;
        x ^= x << 5U;
        lanesAt(channel + n) += scale * __builtin_convertvector(reinterpret_cast<SignedBits>(x), Lanes);
    }
    std::memcpy(state.data(), &x, sizeof x);
}

} // namespace

Waveform::Waveform(std::uint64_t seed) {
    Random random(~seed); // another sequence than the load's own
    for (auto& lane : noise_)
        lane = static_cast<std::uint32_t>(random.bits()) | 1U; // xorshift never leaves 0
}

SampleBlock Waveform::next(const OperatingPoint& point) {
    const double step = kTwoPi * point.frequency / kSampleRate;
    const Orders orders = ordersIn(point);
    for (int order = 1; order <= kMaxOrder; ++order)
        if (orders.test(static_cast<std::size_t>(order)))
            addOrder(order, point, step);
    if (point.noise > 0)
        for (std::size_t n = 0; n < kChannels; ++n)
            addNoise(channels_[n].data(), kSamples, noise_,
                     point.noise / 100 * (n < 3 ? point.v[n].rms : point.i[n - 3].rms));
    for (std::size_t n = 0; n < 3; ++n)
        if (point.burst[n] > 0)
            putBurst(channels_[n + 3], point.burst[n], point.i[n].angle, step);
    static_assert(kSamples % kLanes == 0);
    phase_ = std::fmod(phase_ + step * static_cast<double>(kSamples), kTwoPi);
    return {{channels_[0], channels_[1], channels_[2]}, {channels_[3], channels_[4], channels_[5]}};
}

/// The fundamental begins each channel, the others are added to it.
void Waveform::addOrder(int order, const OperatingPoint& point, double radiansPerSample) {
    oscillate(order * phase_, order * radiansPerSample, kSamples, sin_.data(), cos_.data());
    for (std::size_t n = 0; n < kChannels; ++n) {
        const bool voltage = n < 3;
        const auto& fundamental = voltage ? point.v[n] : point.i[n - 3];
        const auto part =
            partOf(order, fundamental, voltage ? point.voltageHarmonics[n] : point.currentHarmonics[n - 3]);
        if (order > 1 && part == 0.0)
            continue;
        const auto inPhase = static_cast<float>(std::numbers::sqrt2 * part.real());
        const auto ahead = static_cast<float>(std::numbers::sqrt2 * part.imag());
        if (order == 1)
            channels_[n].fill(0.0F);
        addShare(channels_[n].data(), kSamples, {sin_.data(), cos_.data()}, inPhase, ahead);
    }
}

/// From the first rising zero crossing on: a tick is more than two cycles, so half a one fits behind it.
void Waveform::putBurst(Channel& channel, double rms, double angle, double radiansPerSample) {
    const double start = std::fmod(phase_ + angle, kTwoPi);
    const double wait = start <= 0 ? -start : kTwoPi - start;
    for (auto n = static_cast<std::size_t>(std::ceil(wait / radiansPerSample)); n < kSamples; ++n) {
        const double since = static_cast<double>(n) * radiansPerSample - wait;
        if (since >= std::numbers::pi)
            return;
        channel[n] = static_cast<float>(std::numbers::sqrt2 * rms * std::sin(since));
    }
}

} // namespace countis::sim
