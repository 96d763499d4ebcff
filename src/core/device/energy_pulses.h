// SPDX-License-Identifier: GPL-3.0-or-later
// The pulse output's contact: pulses in, on and off in time.
#pragma once

#include <cstdint>

namespace countis {

/// Whole pulses of `tenthsPerPulse` in an energy of 0.1 Wh units.
inline constexpr std::int64_t kTenthsPerLedPulse = 10;      // 1000 a kWh
inline constexpr std::int64_t kTenthsPerOutputPulse = 1000; // 100 Wh a pulse

/// Pulses that come at once are given one after another, on for 50 ms and off for at least 50 ms (both must be at
/// least 30 ms, IEC 62053-31): 10 a second, six times what the meter counts at three times Imax. None is lost.
class PulseOutput {
public:
    static constexpr std::int64_t kOnSamples = 400;
    static constexpr std::int64_t kOffSamples = 400;

    /// These are due; the first begins now if the output is free.
    void add(std::int64_t pulses);
    /// Time passes, in samples.
    void advance(std::int64_t samples);
    bool on() const { return on_; }

private:
    void beginNext();

    std::int64_t due_ = 0;
    std::int64_t left_ = 0; // of the on or off time that is running
    bool on_ = false;
};

} // namespace countis
