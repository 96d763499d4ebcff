// SPDX-License-Identifier: GPL-3.0-or-later
// What a suspected fault means for the wires at the meter. Pure.
#pragma once

#include "diagnosis/fault_mark.h"

#include <QString>

#include <array>

namespace countis::ui {

struct WiringMarks {
    std::array<bool, 3> crossed{};            // the supply comes to A and the loads hang on A-V
    std::array<bool, 3> supply{};             // the wire that comes to A-V is suspected
    std::array<bool, 3> load{};               // the wire that leaves A is suspected
    bool neutral = false;                     // the wire of N is suspected
    int exchanged = -1;                       // the phase that is exchanged with N; −1: none
    std::array<std::size_t, 3> from{0, 1, 2}; // the load of phase n hangs on the terminal A of this phase

    bool operator==(const WiringMarks&) const = default;
};

WiringMarks wiringMarks(const diagnosis::FaultMarks& faults);

/// The suspected terminals in words, for who does not see the drawing: "L2 A-V, L2 A"; "" where none is.
QString terminalsText(const WiringMarks& marks);

} // namespace countis::ui
