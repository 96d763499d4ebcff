// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/server_clock.h"

#include <algorithm>

namespace countis {
namespace {

std::int64_t between(WallTime wall, Instant mono) {
    return (wall.time_since_epoch() - std::chrono::floor<std::chrono::milliseconds>(mono.time_since_epoch())).count();
}

} // namespace

void ServerClock::measured(Instant asked, WallTime time, Instant heard) {
    const auto least = between(time, heard);
    const auto most = between(time, asked);
    ahead_ = isKnown() ? std::clamp(ahead_.load(), least, most) : least + (most - least) / 2;
}

SampleTime ServerClock::now() const {
    SampleTime time = local_.now();
    if (isKnown())
        time.wall = wallOf(time.mono);
    return time;
}

WallTime ServerClock::wallOf(Instant mono) const {
    if (!isKnown())
        return local_.now().wall;
    return WallTime(std::chrono::floor<std::chrono::milliseconds>(mono.time_since_epoch()) +
                    std::chrono::milliseconds{ahead_.load()});
}

} // namespace countis
