// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of a phasor diagram, from one reading. Angles are in radians, counter-clockwise from the voltage of L1:
// a current that lags its voltage has a smaller angle. Pure, without Qt.
#pragma once

#include "diagnosis/observation.h"

#include <array>
#include <optional>

namespace countis::ui {

struct PhasorArrow {
    double size = 0; // V or A; 0: there is no arrow
    double angle = 0;

    bool operator==(const PhasorArrow&) const = default;
};

struct PhasorFigure {
    std::array<PhasorArrow, 3> volts;
    std::array<PhasorArrow, 3> amps;
    PhasorArrow neutral;                        // its size is that of the register where there is one
    std::array<std::optional<double>, 3> lag{}; // φ of each phase

    bool operator==(const PhasorFigure&) const = default;
};

/// The angles of the three voltages, of L1 first, from V, U and the sequence. What is not known is 120°.
std::array<double, 3> voltageAngles(const diagnosis::Observation& seen);

/// A phase that is missing, or whose power is not known, has no arrows.
PhasorFigure figureOf(const diagnosis::Observation& seen);

/// The currents of L1 to L3 are 0 to 2, their voltages 3 to 5.
const PhasorArrow& arrowOf(const PhasorFigure& figure, int arrow);

/// Of the three phases, in A.
double largestCurrent(const PhasorFigure& figure);

} // namespace countis::ui
