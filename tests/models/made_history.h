// SPDX-License-Identifier: GPL-3.0-or-later
// The history of meters that were never read, straight into the roll-ups of a site database: for tests, pictures and
// the bench of the Trends page.
#pragma once

#include "history/database/connection.h"
#include "history/tier.h"
#include "site/point.h"

#include <vector>

namespace countis::test {

struct MadeCurve {
    PointId point;
    double kilowatts = 12; // in the middle of a working day; below 0: of the sun, exported
    double volts = 230;
    WallTime reversed = WallTime::max(); // from then on the current of L2 is turned round
};

/// What a meter reads at this time, in W: low at night and on Sundays, with the noise of a workshop.
double madeWatts(const MadeCurve& curve, WallTime at);

/// Rows of this tier in [from, to): P, Q, S, V, I, PF, f, Ea+, Ea− of ∑ and of the phases, the phase sequence and the
/// tariff in progress (T1 from 06:00 to 22:00 UTC). A stretch of each day from 03:06 to 03:43 UTC has none. An error
/// of the database ends the program.
void makeHistory(DatabaseConnection& connection, const std::vector<MadeCurve>& curves, Tier tier, WallTime from,
                 WallTime to);

} // namespace countis::test
