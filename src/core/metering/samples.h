// SPDX-License-Identifier: GPL-3.0-or-later
// What the measurement chain hands to the metering core: simultaneous samples and nothing of the truth behind them.
#pragma once

#include <array>
#include <span>

namespace countis {

inline constexpr int kSampleRate = 8000; // a second, on each channel: 123 a cycle at 65 Hz

/// Six channels of equal length, in volts (phase to neutral) and amperes, v[0] … i[2] for L1 … L3.
/// Positive current flows from the network into the load.
struct SampleBlock {
    std::array<std::span<const float>, 3> v;
    std::array<std::span<const float>, 3> i;
};

} // namespace countis
