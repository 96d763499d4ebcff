// SPDX-License-Identifier: GPL-3.0-or-later
// Many alarms at once: which one came first in a group, and when there are more than a person can follow.
#pragma once

#include "core/clock.h"
#include "site/alarms/alarm_transition.h"

#include <deque>
#include <optional>
#include <vector>

namespace countis {

/// Alarms of a point or of a place that follow each other closely. Each one that comes within the window after the
/// latest one belongs to the group.
class FirstOut {
public:
    static constexpr std::chrono::seconds kWindow{10};

    /// The first alarm of the group, which may be this one.
    AlarmRef add(const AlarmRef& alarm, Instant now) {
        if (!latest_ || now - *latest_ > kWindow)
            first_ = alarm;
        latest_ = now;
        return first_;
    }

private:
    AlarmRef first_;
    std::optional<Instant> latest_;
};

/// What was counted before a restart, as a store kept it.
struct FloodSoFar {
    std::vector<WallTime> recent;  // the alarms of the last FloodWatch::kWindow, in the order of time
    std::optional<WallTime> since; // of the flood that has begun and is not over, as far as anybody was told
    int alarms = 0;                // of that flood

    bool operator==(const FloodSoFar&) const = default;
};

/// ISA-18.2: a flood begins with more than ten alarms in ten minutes, and is over when the last ten minutes have
/// fewer than five.
class FloodWatch {
public:
    static constexpr std::chrono::minutes kWindow{10};
    static constexpr int kMost = 10;
    static constexpr int kOver = 5;

    /// An alarm is announced. A flood that began with it is returned.
    std::optional<AlarmFloodNews> add(const SampleTime& now);
    /// A flood that is over now.
    std::optional<AlarmFloodNews> tick(const SampleTime& now);
    /// In place of what was counted here.
    void resume(const FloodSoFar& before, const SampleTime& now);
    bool isOn() const { return since_.has_value(); }

private:
    void forget(Instant now);

    std::deque<SampleTime> recent_; // alarms of the last ten minutes; at most kMost + 1 without a flood
    std::optional<SampleTime> since_;
    int alarms_ = 0; // of the flood
};

} // namespace countis
