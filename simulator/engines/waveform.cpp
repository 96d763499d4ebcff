// SPDX-License-Identifier: GPL-3.0-or-later
// All channels are sums of the same few oscillations: sin and cos of each order in use are made once a tick by
// rotating eight lanes (exact start from the phase, so nothing accumulates), and each channel adds its share of
// both. All loops run over flat arrays, so that they vectorise.
#include "simulator/engines/waveform.h"

#include "simulator/engines/harmonics.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace countis::sim {
namespace {

constexpr double kTwoPi = 2 * std::numbers::pi;

} // namespace

Waveform::Waveform(std::uint64_t seed) {
    Random random(~seed); // another sequence than the load's own
    for (auto& lane : noise_)
        lane = static_cast<std::uint32_t>(random.bits()) | 1U; // xorshift never leaves 0
}

SampleBlock Waveform::next(const OperatingPoint& point) {
    const double step = kTwoPi * point.frequency / kSampleRate;
    const Orders orders = ordersIn(point);
    for (int order = 1; order <= static_cast<int>(kMaxOrder); ++order) {
        if (!orders.test(static_cast<std::size_t>(order)))
            continue;
        oscillate(order, step);
        for (std::size_t n = 0; n < kChannels; ++n) {
            const bool voltage = n < 3;
            const auto& fundamental = voltage ? point.v[n] : point.i[n - 3];
            const auto part =
                partOf(order, fundamental, voltage ? point.voltageHarmonics[n] : point.currentHarmonics[n - 3]);
            if (order > 1 && part == 0.0)
                continue;
            const auto inPhase = static_cast<float>(std::numbers::sqrt2 * part.real());
            const auto ahead = static_cast<float>(std::numbers::sqrt2 * part.imag());
            Channel& out = channels_[n];
            const float keep = order == 1 ? 0.0F : 1.0F;
            for (std::size_t k = 0; k < kSamples; ++k)
                out[k] = keep * out[k] + inPhase * sin_[k] + ahead * cos_[k];
        }
    }
    if (point.noise > 0)
        for (std::size_t n = 0; n < kChannels; ++n)
            addNoise(channels_[n], point.noise / 100 * (n < 3 ? point.v[n].rms : point.i[n - 3].rms));
    for (std::size_t n = 0; n < 3; ++n)
        if (point.burst[n] > 0)
            putBurst(channels_[n + 3], point.burst[n], point.i[n].angle, step);
    phase_ = std::fmod(phase_ + step * static_cast<double>(kSamples), kTwoPi);
    return {{channels_[0], channels_[1], channels_[2]}, {channels_[3], channels_[4], channels_[5]}};
}

void Waveform::oscillate(int order, double radiansPerSample) {
    std::array<double, kLanes> sine{};
    std::array<double, kLanes> cosine{};
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        const double angle = order * (phase_ + radiansPerSample * static_cast<double>(lane));
        sine[lane] = std::sin(angle);
        cosine[lane] = std::cos(angle);
    }
    const double turn = order * radiansPerSample * static_cast<double>(kLanes);
    const double turnSine = std::sin(turn);
    const double turnCosine = std::cos(turn);
    static_assert(kSamples % kLanes == 0);
    for (std::size_t n = 0; n < kSamples; n += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            sin_[n + lane] = static_cast<float>(sine[lane]);
            cos_[n + lane] = static_cast<float>(cosine[lane]);
            const double turned = sine[lane] * turnCosine + cosine[lane] * turnSine;
            cosine[lane] = cosine[lane] * turnCosine - sine[lane] * turnSine;
            sine[lane] = turned;
        }
}

/// White and uniform, which is enough for a meter: only its power and its independence count. Xorshift32
/// (Marsaglia 2003) in eight lanes.
void Waveform::addNoise(Channel& channel, double rms) {
    const auto scale = static_cast<float>(rms * std::numbers::sqrt3 * 0x1p-31);
    for (std::size_t n = 0; n < kSamples; n += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            std::uint32_t x = noise_[lane];
            x ^= x << 13U;
            x ^= x >> 17U;
            x ^= x << 5U;
            noise_[lane] = x;
            channel[n + lane] += scale * static_cast<float>(static_cast<std::int32_t>(x));
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
