// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals of one length, by the calendar of the site.
#pragma once

#include "site/point.h"

#include <QTimeZone>

#include <cstdint>
#include <vector>

namespace countis {

/// Quarter-hours are those of UTC. Hours begin with the day of the site; where the clocks change by a part of an
/// hour, the last one of that day is shorter.
enum class IntervalStep : std::uint8_t { Quarter, Hour, Day, Month };

/// The boundaries of all intervals that have a part in [from, to): one more than there are intervals. They are whole:
/// the first one may begin before `from`, and the last one may end after `to`.
std::vector<WallTime> intervalBoundaries(WallTime from, WallTime to, IntervalStep step, const QTimeZone& zone);

} // namespace countis
