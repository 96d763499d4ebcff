// SPDX-License-Identifier: GPL-3.0-or-later
// The rising zero crossings of one voltage, with hysteresis.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace countis {

/// A crossing lies between the samples `index` − 1 and `index`, `fraction` (above 0, at most 1) of the way.
struct Crossing {
    std::size_t index;
    double fraction;
};

class ZeroCrossings {
public:
    /// A crossing counts only after the voltage was under −20 V: far above the noise, and well inside the peak of
    /// 65 V that a voltage has at the threshold of a missing phase.
    static constexpr float kHysteresis = 20.0F;

    /// The first crossing in samples[from …], or nullopt when they are used up. `samples[-1]` must be readable.
    /// Samples are to be shown once and in order: go on from the crossing's index.
    std::optional<Crossing> next(std::span<const float> samples, std::size_t from);

private:
    bool armed_ = false;
};

} // namespace countis
