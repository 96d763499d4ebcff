// SPDX-License-Identifier: GPL-3.0-or-later
// Readings for the doctor: what a meter with these wires reads, taken at a time.
#pragma once

#include "core/readings.h"

#include "acquisition/as_polled.h"
#include "diagnosis/installation.h"

#include <cmath>

namespace countis::test {

inline Readings readingsOf(const diagnosis::Observation& seen, SampleTime time) {
    Readings readings;
    const auto put = [&](Quantity quantity, Phase phase, const diagnosis::Known& value) {
        if (value)
            readings.at(quantity, phase) = {std::llround(*value / info(quantity).unitPerCount), Quality::Good};
    };
    for (const Phase phase : kLinePhases) {
        const std::size_t n = index(phase);
        put(Quantity::V, phase, seen.v[n]);
        put(Quantity::U, phase, seen.u[n]);
        put(Quantity::I, phase, seen.i[n]);
        put(Quantity::P, phase, seen.p[n]);
        put(Quantity::Q, phase, seen.q[n]);
        put(Quantity::S, phase, seen.s[n]);
    }
    const auto mean = [](const diagnosis::KnownPhases& three) { return (*three[0] + *three[1] + *three[2]) / 3; };
    put(Quantity::V, Phase::Sum, mean(seen.v));
    put(Quantity::U, Phase::Sum, mean(seen.u));
    put(Quantity::I, Phase::Sum, mean(seen.i));
    put(Quantity::P, Phase::Sum, seen.pSum);
    put(Quantity::Q, Phase::Sum, seen.qSum);
    put(Quantity::S, Phase::Sum, seen.sSum);
    put(Quantity::I, Phase::N, seen.neutral);
    put(Quantity::F, Phase::Sum, seen.frequency);
    readings.sequence = seen.sequence.value_or(PhaseSequence::NotDetected);
    readings.sequenceQuality = Quality::Good;
    test::markPolled(readings, time);
    return readings;
}

/// 10 A on each phase at 30°, and the current of phase 2 is reversed.
inline test::Wires reversedSecond() {
    test::Wires wires = test::balanced(30);
    wires.i[1] = -wires.i[1];
    return wires;
}

} // namespace countis::test
