// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_flood.h"

#include <algorithm>

namespace countis {

void FloodWatch::resume(const FloodSoFar& before, const SampleTime& now) {
    const auto timeOf = [&](WallTime wall) { // a clock that was set back since makes no alarm of later
        return SampleTime{now.mono - std::max<WallTime::duration>(now.wall - wall, {}), wall};
    };
    recent_.clear();
    for (const WallTime wall : before.recent)
        recent_.push_back(timeOf(wall));
    since_ = before.since ? std::optional(timeOf(*before.since)) : std::nullopt;
    alarms_ = before.alarms;
}

void FloodWatch::forget(Instant now) {
    while (!recent_.empty() && now - recent_.front().mono > kWindow)
        recent_.pop_front();
}

std::optional<AlarmFloodNews> FloodWatch::add(const SampleTime& now) {
    forget(now.mono);
    recent_.push_back(now);
    if (since_) {
        ++alarms_;
        return std::nullopt;
    }
    const int count = static_cast<int>(recent_.size());
    if (count <= kMost)
        return std::nullopt;
    since_ = recent_.front();
    alarms_ = count;
    return AlarmFloodNews{false, now, *since_, count};
}

std::optional<AlarmFloodNews> FloodWatch::tick(const SampleTime& now) {
    forget(now.mono);
    if (!since_ || static_cast<int>(recent_.size()) >= kOver)
        return std::nullopt;
    const AlarmFloodNews news{true, now, *since_, alarms_};
    since_.reset();
    alarms_ = 0;
    return news;
}

} // namespace countis
