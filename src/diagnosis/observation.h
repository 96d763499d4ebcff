// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor looks at: the values of one reading that say something about the wiring, in V, A, W, var, VA, Hz
// and Wh. Any of them may be unknown, because somebody dictated a few values only.
#pragma once

#include "core/readings.h"

#include <array>
#include <optional>

namespace countis::diagnosis {

/// A value; nullopt: unknown. A value that the meter cannot measure, as those of a missing phase, is 0.
using Known = std::optional<double>;
/// L1, L2, L3; of U: U12, U23, U31.
using KnownPhases = std::array<Known, 3>;

struct Observation {
    KnownPhases v, u, i, p, q, s, pf;
    Known vMean, uMean, iMean;
    Known pSum, qSum, sSum, pfSum;
    Known neutral;                         // IN
    Known frequency;                       // 0: there is a voltage, and its frequency is outside 45 to 65 Hz
    std::optional<PhaseSequence> sequence; // NotDetected is something known
    Known imported, exported;              // Ea+ and Ea− ∑, in Wh
    Known seconds;                         // when it was read, against the other readings of the same meter
    bool stale = false;                    // some of it is known to be old

    bool operator==(const Observation&) const = default;
};

/// Of a whole reading. What has never been read is unknown.
Observation observationOf(const Readings& readings);

} // namespace countis::diagnosis
