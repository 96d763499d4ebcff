// SPDX-License-Identifier: GPL-3.0-or-later
// How well the registers know a value: one standard deviation, from the step of the register and from the accuracy of
// the meter.
#pragma once

#include "core/quantity.h"

#include <cmath>

namespace countis::diagnosis {

/// The deviation of a number that is rounded to whole steps: step / √12.
constexpr double kOfStep = 0.2886751345948129;
/// Of a value, beside its step: a class 1 meter keeps within 1 % of the energy, which is about three deviations.
constexpr double kOfValue = 0.003;

/// A value and its standard deviation, in the same unit.
struct Uncertain {
    double value = 0;
    double sigma = 0;
};

inline double sigmaOf(Quantity quantity, double value) {
    return std::hypot(info(quantity).unitPerCount * kOfStep, kOfValue * value);
}

/// Of the rounding alone: for comparisons of registers that come from the same measurement.
constexpr double roundingOf(Quantity quantity) {
    return info(quantity).unitPerCount * kOfStep;
}

} // namespace countis::diagnosis
