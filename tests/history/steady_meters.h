// SPDX-License-Identifier: GPL-3.0-or-later
// Fifty meters of which every reading follows from its point and its second: a program records them, and whoever
// looks at the database afterwards knows what has to be there.
#pragma once

#include "history/sample_fixtures.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace countis::test {

inline constexpr std::int64_t kSteadyMeters = 50;

inline HistorySample steadySample(PointId point, WallTime at) {
    const std::int64_t second = (at - kTwoOClock) / std::chrono::seconds{1};
    const auto mixed = static_cast<std::uint64_t>(second * 1'000'003 + point.number) * 0x9e3779b97f4a7c15U;
    const Device device{"26-47-1-" + std::to_string(point.number), "COUNTIS E28"};
    return sampleAt(point, at, static_cast<std::int64_t>(mixed >> 48U) - 20'000, second * point.number, device);
}

/// Of all of them, at this second.
inline std::vector<HistorySample> steadySamples(WallTime at) {
    std::vector<HistorySample> samples;
    for (std::int64_t n = 1; n <= kSteadyMeters; ++n)
        samples.push_back(steadySample({n}, at));
    return samples;
}

/// A clock that a recorder's thread reads while another one moves it.
class SharedClock final : public Clock {
public:
    explicit SharedClock(WallTime wall) : mono_(wall.time_since_epoch()), wall_(wall.time_since_epoch()) {}

    SampleTime now() const override { return {Instant{mono_.load()}, WallTime{wall_.load()}}; }
    void advance(std::chrono::milliseconds by) {
        mono_ = mono_.load() + by;
        wall_ = wall_.load() + by;
    }
    /// Somebody sets the wall clock, forward or back.
    void set(std::chrono::milliseconds by) { wall_ = wall_.load() + by; }

private:
    std::atomic<std::chrono::milliseconds> mono_;
    std::atomic<std::chrono::milliseconds> wall_;
};

} // namespace countis::test
