// SPDX-License-Identifier: GPL-3.0-or-later
// The fundamental of a voltage, for its zero crossings: harmonics of 30 % and any order must neither move these nor
// add to them.
//
// Two stages, linear in phase, so that the delay is the same at every frequency. The first takes one sample of eight
// behind three running means of eight, whose zeros lie at the multiples of 1 kHz: of what would come down onto the
// fundamental, less than 1/2,000 is left. The second is a Hann window of 20 ms. From 45 to 65 Hz a second harmonic
// passes with at most a twelfth of the fundamental's gain, a third one with a thirtieth, and higher ones with less.
#pragma once

#include <array>
#include <cstddef>

namespace countis {

class VoltageFilter {
public:
    static constexpr std::size_t kGroup = 8;       // samples for each output
    static constexpr std::size_t kMostGroups = 56; // in one call
    static constexpr std::size_t kBefore = 16;     // samples that must be readable before the first group
    static constexpr std::size_t kHann = 20;       // outputs of the first stage in the window of the second
    /// An output belongs to the time this number of samples before the first sample of its group.
    static constexpr double kDelay = 80.5;

    /// One output for each group, with a gain of 1 at 50 Hz. `filtered` has room for kMostGroups.
    void filter(const float* voltage, std::size_t groups, float* filtered);

private:
    std::array<float, kHann - 1 + kMostGroups> first_{}; // outputs of the first stage, behind the latest of before
};

} // namespace countis
