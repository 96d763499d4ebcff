// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/energy_pulses.h"

#include "core/metering/samples.h"

#include <algorithm>
#include <limits>

namespace countis {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

std::int64_t dividedUp(std::int64_t number, std::int64_t divisor) {
    return (number + divisor - 1) / divisor;
}

} // namespace

void PulseTrain::begin(std::int64_t tenths) {
    *this = PulseTrain(kind_);
    base_ = from_ = to_ = tenths;
}

void PulseTrain::endSecond(std::int64_t tenths) {
    from_ = to_;
    to_ = tenths;
    second_ = 0;
    beginIfDue();
}

void PulseTrain::advance(std::int64_t samples) {
    while (samples > 0) {
        const std::int64_t wait = left_ > 0 ? left_ : nextDue() - second_;
        const std::int64_t step = std::min(wait, samples);
        samples -= step;
        second_ += step;
        if (left_ > 0 && (left_ -= step) == 0 && on_) {
            on_ = false;
            left_ = kind_.offSamples;
        }
        beginIfDue();
    }
}

void PulseTrain::beginIfDue() {
    if (left_ > 0 || nextDue() > second_)
        return;
    ++given_;
    on_ = true;
    left_ = kind_.onSamples;
}

/// When the next pulse is due, in samples of this second: 0 where it is late, kNever where there is none.
std::int64_t PulseTrain::nextDue() const {
    const std::int64_t energy = (base_ / kind_.tenthsPerPulse + given_ + 1) * kind_.tenthsPerPulse;
    if (energy > to_)
        return kNever;
    if (energy <= from_)
        return 0;
    return dividedUp((energy - from_) * kSampleRate, to_ - from_);
}

double PulseTrain::position() const {
    const std::int64_t pulsesBegun = base_ / kind_.tenthsPerPulse;
    const auto begun = static_cast<double>(pulsesBegun * kind_.tenthsPerPulse);
    const double passed = std::min(1.0, static_cast<double>(second_) / kSampleRate);
    const double energy = static_cast<double>(from_) + static_cast<double>(to_ - from_) * passed;
    return (energy - begun) / static_cast<double>(kind_.tenthsPerPulse);
}

double PulseTrain::rate() const {
    return static_cast<double>(to_ - from_) / static_cast<double>(kind_.tenthsPerPulse);
}

} // namespace countis
