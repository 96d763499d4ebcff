// SPDX-License-Identifier: GPL-3.0-or-later
// Angles that follow from the registers, with their uncertainties: docs/reference/wiring-faults.md, "Derived".
// Angles are in radians; of a current they are positive where it lags its voltage.
#pragma once

#include "core/metering/measurement.h"
#include "diagnosis/observation.h"
#include "diagnosis/uncertainty.h"

#include <array>
#include <complex>
#include <numbers>
#include <optional>

namespace countis::diagnosis {

inline constexpr double kPi = std::numbers::pi;
inline constexpr double kDegree = kPi / 180;
inline constexpr double kThird = 2 * kPi / 3;
/// Itr: below it the steps of P and Q leave more than 2.5° of doubt.
inline constexpr double kLeastCurrent = 0.5;

/// −π to π.
inline double wrapped(double angle) {
    return std::remainder(angle, 2 * kPi);
}

/// Between the voltages of two phases, 0 to π: the angle opposite to U in the triangle of V, V and U. nullopt where
/// one of the phases is missing. Values that make no triangle give 0 or π.
std::optional<Uncertain> voltageAngle(double vOne, double vOther, double between);

/// atan2(Q, P). `apparent` is V·I.
Uncertain currentAngle(double p, double q, double apparent);

/// IN' = |Σ I∠(θ − φ)|; its uncertainty comes from those of the angles and of the currents.
Uncertain impliedNeutral(const std::array<double, 3>& currents, const std::array<double, 3>& theta,
                         const std::array<Uncertain, 3>& phi);

/// voltageUnbalance() with its uncertainty.
std::optional<Uncertain> unbalance(const std::array<double, 3>& u);

} // namespace countis::diagnosis
