// SPDX-License-Identifier: GPL-3.0-or-later
// Readings of a three-phase load, with the numbers of the design's pictures.
#pragma once

#include "core/readings.h"

#include <array>

namespace countis::test {

/// What the conductors of the phases carry in step 0.
struct MadeLoad {
    double volts, amps, watts, vars, voltAmps;
};
extern const std::array<MadeLoad, 3> kMadeLoads;

/// The whole of a meter, read at `now`; `step` moves its values a little, and 0 is the picture.
Readings madeReadings(int step, SampleTime now);

/// In the unit of the quantity.
void set(Readings& readings, Quantity quantity, Phase phase, double value);

} // namespace countis::test
