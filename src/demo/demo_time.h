// SPDX-License-Identifier: GPL-3.0-or-later
// Which time the history of the demo site covers, and how finely.
#pragma once

#include "history/roll_up_queue.h"
#include "simulator/demo/local_time.h"

#include <QTimeZone>

namespace countis {

/// The month two months ago and all that follows it, until `end`. Times are beginnings of minutes.
struct DemoSpan {
    WallTime from{};  // shortly before `month`, so that the counters are known at its beginning
    WallTime month{}; // the beginning of the first month
    // Beginnings of quarter-hours: within one, each reading counts as much.
    WallTime minutesFrom{}; // from here on each minute
    WallTime samplesFrom{}; // from here on each second
    WallTime gapFrom{};     // nothing was read then: a weekend of the month before
    WallTime gapTo{};
    WallTime end{};

    bool inGap(WallTime at) const { return at >= gapFrom && at < gapTo; }
};

DemoSpan demoSpan(WallTime now, const QTimeZone& zone);

/// For the simulator: three months back and a year ahead of `now`.
sim::LocalTime localTime(WallTime now, const QTimeZone& zone);

} // namespace countis
