// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of docs/reference/wiring-faults.md as questions to readings, written from that table and not from the code
// that makes the faults.
#pragma once

#include "core/quantity.h"
#include "core/readings.h"

#include <array>

namespace countis::test {

/// What a client reads, in V, A, W, var and Hz; 0 where the meter has no value.
struct Seen {
    explicit Seen(const Readings& readings);

    std::array<double, 3> v{}, i{}, p{}, q{};
    std::array<double, 3> u{}; // U12, U23, U31
    double neutral = 0;
    double frequency = 0;
    PhaseSequence sequence = PhaseSequence::NotDetected;

    /// Degrees, of phase 0 … 2: the angle between its voltage and its current, −180 to 180.
    double phi(std::size_t phase) const;
    /// IN': the neutral current that P, Q and the phases' currents imply. At 120° between the voltages, in the order
    /// of the sequence.
    double impliedNeutral() const;
    /// u2 of IEC 61000-4-30 from the phase-to-phase voltages, in %.
    double unbalance() const;
};

/// Whether these readings show the signature of the row (1 … 16, but 6: an absent meter has no readings). `loadAngle`
/// is what is known of the load: its φ in degrees, for the rows about exchanged currents.
bool showsRow(int row, const Seen& seen, double loadAngle);

} // namespace countis::test
