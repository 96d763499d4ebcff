// SPDX-License-Identifier: GPL-3.0-or-later
// Readings worked out by hand: three voltages and loads of given angles, as a meter without any error reads them.
#pragma once

#include "diagnosis/observation.h"
#include "diagnosis/phasors.h"

#include <cmath>

namespace countis::test {

/// V at the terminals and currents, both against the voltage of L1; angles in degrees, currents lag their voltages.
struct Wires {
    std::array<std::complex<double>, 3> v;
    std::array<std::complex<double>, 3> i;
};

inline std::complex<double> phasor(double size, double degrees) {
    return std::polar(size, degrees * diagnosis::kDegree);
}

/// 230 V, order 123, 10 A on each phase.
inline Wires balanced(double phi = 30, double amperes = 10) {
    Wires wires{{phasor(230, 0), phasor(230, -120), phasor(230, 120)}, {}};
    for (std::size_t n = 0; n < 3; ++n)
        wires.i[n] = phasor(amperes, std::arg(wires.v[n]) / diagnosis::kDegree - phi);
    return wires;
}

inline diagnosis::Observation read(const Wires& wires, PhaseSequence sequence = PhaseSequence::Order123) {
    diagnosis::Observation seen;
    std::complex<double> neutral = 0;
    double sums[3]{};
    for (std::size_t n = 0; n < 3; ++n) {
        const bool present = std::abs(wires.v[n]) >= 46;
        const auto power = present ? wires.v[n] * std::conj(wires.i[n]) : 0;
        seen.v[n] = present ? std::abs(wires.v[n]) : 0;
        seen.u[n] = std::abs(wires.v[n] - wires.v[(n + 1) % 3]);
        seen.i[n] = present ? std::abs(wires.i[n]) : 0;
        seen.p[n] = std::round(power.real() / 10) * 10;
        seen.q[n] = std::round(power.imag() / 10) * 10;
        seen.s[n] = std::round(std::abs(power) / 10) * 10;
        sums[0] += *seen.p[n];
        sums[1] += *seen.q[n];
        sums[2] += *seen.s[n];
        neutral += wires.i[n];
    }
    seen.pSum = sums[0];
    seen.qSum = sums[1];
    seen.sSum = sums[2];
    seen.neutral = std::abs(neutral);
    seen.frequency = 50;
    seen.sequence = sequence;
    return seen;
}

} // namespace countis::test
