// SPDX-License-Identifier: GPL-3.0-or-later
// The registers of energy of whole days, a row for a point and a day instead of 96 rows of a kilobyte or two:
// accounting the energy of a large site reads millions of quarter-hours. They say what the quarter-hours say, and are
// worth nothing without them: a day of which a quarter-hour has changed since, which is then due (roll_up_due), is
// not read, and whoever reads a day that is not here reads its quarter-hours.
#pragma once

#include "history/database/connection.h"
#include "site/point.h"

#include <string>
#include <vector>

namespace countis {

/// No day is longer, whatever the zone of the site is.
inline constexpr std::chrono::hours kLongestDay{48};

/// A day of the site, or a part of one whose beginning or end was another when it was written.
struct EnergyDay {
    WallTime start{};
    WallTime end{};
    std::string readings; // of its quarter-hours, encoded
};

/// Writes those of all points for a day of the site that is over. In the transaction in which it is due no more.
DatabaseResult<void> writeEnergyDays(DatabaseConnection& connection, WallTime from, WallTime to);

/// Writes those that are missing for a day of the site that is over and was rolled up, of at most `most` points, and
/// says of how many: a program of an earlier version rolled the day up. In a transaction.
DatabaseResult<std::size_t> fillEnergyDays(DatabaseConnection& connection, WallTime from, WallTime to,
                                           std::size_t most);

/// Those of a point that hold a part of [from, to): its quarter-hours change without being due.
DatabaseResult<void> forgetEnergyDays(DatabaseConnection& connection, PointId point, WallTime from, WallTime to);

/// Those of a point that begin from `from` on and before `to`, in the order of time and without overlap.
DatabaseResult<std::vector<EnergyDay>> readEnergyDays(DatabaseConnection& connection, PointId point, WallTime from,
                                                      WallTime to);

} // namespace countis
