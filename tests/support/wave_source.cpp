// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wave_source.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace countis::test {
namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kDegree = kTurn / 360.0;

} // namespace

Wave plainWave(const PlainLoad& load) {
    Wave wave;
    wave.frequency = load.frequency;
    for (std::size_t k = 0; k < 3; ++k) {
        const double behind = (load.reversed ? -120.0 : 120.0) * static_cast<double>(k);
        const double angle = load.start - behind;
        wave.v[k].components = {{1, load.v[k], angle}};
        wave.i[k].components = {{1, load.i[k], angle - load.lag[k]}};
    }
    return wave;
}

namespace {

template <typename Function>
double overPairs(const Channel& v, const Channel& i, Function part) {
    double sum = 0;
    for (const Component& voltage : v.components)
        for (const Component& current : i.components)
            if (voltage.order == current.order)
                sum += voltage.rms * current.rms * part(voltage.order, kDegree * (voltage.angle - current.angle));
    return sum;
}

} // namespace

double activePower(const Channel& v, const Channel& i) {
    return overPairs(v, i, [](int, double lag) { return std::cos(lag); });
}

double fundamentalReactivePower(const Channel& v, const Channel& i) {
    return overPairs(v, i, [](int order, double lag) { return order == 1 ? std::sin(lag) : 0.0; });
}

double rmsOf(const Channel& channel) {
    double squares = channel.noise * channel.noise;
    for (const Component& component : channel.components)
        squares += component.rms * component.rms;
    return std::sqrt(squares);
}

WaveSource::WaveSource(Wave wave, std::uint64_t seed) : wave_(std::move(wave)), random_(seed) {}

void WaveSource::change(Wave wave) {
    wave_ = std::move(wave);
}

SampleBlock WaveSource::take(std::size_t count) {
    SampleBlock block;
    for (std::size_t k = 0; k < 3; ++k) {
        fill(wave_.v[k], samples_[k], count);
        fill(wave_.i[k], samples_[k + 3], count);
        block.v[k] = samples_[k];
        block.i[k] = samples_[k + 3];
    }
    periods_ += wave_.frequency / kSampleRate * static_cast<double>(count);
    periods_ -= std::floor(periods_);
    return block;
}

void WaveSource::fill(const Channel& channel, std::vector<float>& samples, std::size_t count) {
    std::vector<double> exact(count, channel.offset);
    for (const Component& component : channel.components) {
        if (component.rms == 0.0)
            continue;
        // A phasor turned by one sample at a time; begun anew with each piece, so its rounding stays near 1e-12.
        const double start = kTurn * component.order * periods_ + kDegree * component.angle;
        const double step = kTurn * component.order * wave_.frequency / kSampleRate;
        double real = component.rms * std::numbers::sqrt2 * std::cos(start);
        double imaginary = component.rms * std::numbers::sqrt2 * std::sin(start);
        const double turnReal = std::cos(step), turnImaginary = std::sin(step);
        for (double& sample : exact) {
            sample += imaginary;
            const double next = real * turnReal - imaginary * turnImaginary;
            imaginary = real * turnImaginary + imaginary * turnReal;
            real = next;
        }
    }
    samples.resize(count);
    for (std::size_t n = 0; n < count; ++n) {
        const double noise = channel.noise == 0.0 ? 0.0 : channel.noise * std::numbers::sqrt3 * uniform();
        samples[n] = static_cast<float>(exact[n] + noise);
    }
}

/// From −1 to 1: a xorshift generator, the same on every machine.
double WaveSource::uniform() {
    random_ ^= random_ << 13;
    random_ ^= random_ >> 7;
    random_ ^= random_ << 17;
    return static_cast<double>(random_ >> 11) * 0x1p-52 - 1.0;
}

} // namespace countis::test
