// SPDX-License-Identifier: GPL-3.0-or-later
// What a meter would read if its currents were connected in another way, if its supply were sound, or if an arrow of
// the phasor diagram stood elsewhere. Pure, without Qt.
#pragma once

#include "diagnosis/fault_mark.h"
#include "diagnosis/observation.h"
#include "models/diagnosis/phasor_figure.h"

#include <array>
#include <cstdint>
#include <optional>

namespace countis::ui {

/// How an arrow of the diagram is changed.
struct ArrowChange {
    double turned = 0; // by so many radians, counter-clockwise
    double longer = 0; // by so many V or A

    bool operator==(const ArrowChange&) const = default;
};

/// A change of the currents and of the supply. Each part acts on what the one before has made.
struct WhatIf {
    /// At terminal n is the current that the meter measures at terminal from[n].
    std::array<std::uint8_t, 3> from{0, 1, 2};
    std::array<bool, 3> flipped{}; // input and output exchanged
    bool soundSupply = false;      // three equal voltages in the sequence 123
    std::array<ArrowChange, 3> volts{};
    std::array<ArrowChange, 3> amps{};

    bool operator==(const WhatIf&) const = default;
    bool isNothing() const { return *this == WhatIf{}; }
};

/// What mends the faults of the currents and of the supply; nullopt: they have none that another connection mends.
std::optional<WhatIf> correctionOf(const diagnosis::FaultMarks& faults);

struct ChangedReading {
    diagnosis::Observation reading; // rounded as the registers are
    PhasorFigure figure;            // a turned V1 is where it was turned to, and no longer up
};

/// The reading with this change. P, Q, S, PF, their sums, U, the sequence and IN follow. Where a voltage changes, the
/// current of its phase keeps its size and its angle to it; a phase below 46 V is missing and carries none. The
/// counters are unknown then: they have counted what was.
ChangedReading changed(const WhatIf& change, const diagnosis::Observation& seen);
diagnosis::Observation applied(const WhatIf& change, const diagnosis::Observation& seen);

} // namespace countis::ui
