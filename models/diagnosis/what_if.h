// SPDX-License-Identifier: GPL-3.0-or-later
// What a meter would read if its currents were connected in another way, or its supply were sound. Pure, without Qt.
#pragma once

#include "diagnosis/fault_mark.h"
#include "diagnosis/observation.h"

#include <array>
#include <cstdint>
#include <optional>

namespace countis::ui {

/// A change of the currents and of the supply. Each part acts on what the one before has made.
struct WhatIf {
    /// At terminal n is the current that the meter measures at terminal from[n].
    std::array<std::uint8_t, 3> from{0, 1, 2};
    std::array<bool, 3> flipped{};  // input and output exchanged
    std::array<double, 3> turned{}; // by so many radians, counter-clockwise
    bool soundSupply = false;       // three equal voltages in the sequence 123

    bool operator==(const WhatIf&) const = default;
    bool isNothing() const { return *this == WhatIf{}; }
};

/// What mends the faults of the currents; nullopt: they have none that another connection of the currents mends.
std::optional<WhatIf> correctionOf(const diagnosis::FaultMarks& faults);

/// The reading with the currents so connected, rounded as the registers are. P, Q, S, PF, their sums and IN follow.
/// The voltages stay, or are those of a sound supply: then each current keeps its size and its angle to the voltage
/// of its phase. The counters are unknown then: they have counted what was.
diagnosis::Observation applied(const WhatIf& change, const diagnosis::Observation& seen);

} // namespace countis::ui
