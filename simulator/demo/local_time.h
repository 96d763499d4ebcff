// SPDX-License-Identifier: GPL-3.0-or-later
// The local time of a site as plain data: working hours and tariffs follow it, and the simulator knows no time zones.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace countis::sim {

using WallInstant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A moment by the clock on the wall.
struct LocalMoment {
    std::int64_t day = 0; // since 1970-01-01
    int weekday = 0;      // 0: Monday
    int dayOfYear = 0;    // 0: 1 January
    double hour = 0;      // 0 ≤ hour < 24

    bool isWorkingDay() const { return weekday < 5; }
};

struct LocalTime {
    struct Offset {
        WallInstant from{};
        std::chrono::seconds fromUtc{0};
    };
    std::vector<Offset> offsets; // in the order of time; the first one holds before it too; none: UTC

    LocalMoment at(WallInstant instant) const;
};

} // namespace countis::sim
