// SPDX-License-Identifier: GPL-3.0-or-later
// What one window of samples measures, before it is rounded to the registers' steps.
#pragma once

#include "core/metering/quarter_lag.h"
#include "core/metering/window_sums.h"
#include "core/readings.h"

#include <array>
#include <optional>

namespace countis {

/// Below 0.2 Un a phase is missing (assumption: docs/reference/device.md, "Measuring").
inline constexpr double kMissingVoltage = 46.0;
/// A phase current under half the starting current Ist of 20 mA is no load.
inline constexpr double kNoLoadCurrent = 0.010;

/// W, var and VA, with the signs of quantity.h.
struct PowerSet {
    double p = 0, q = 0, s = 0;
};

/// The quadrant, from the signs of P and Q. A P or Q below 0.2 % of S is noise (an assumption: a tenth of the limit
/// of class 2). It counts as imported and as lagging, so that a load with P or Q alone does not change between
/// quadrants.
struct PowerDirection {
    bool exported = false;   // P < 0
    bool negative = false;   // Q < 0
    bool capacitive = false; // QII, QIV: leading
};
PowerDirection directionOf(const PowerSet& power);

/// |P|/S with the sign of its quadrant, + lagging (QI, QIII) and − leading (QII, QIV); nullopt without apparent
/// power. At most 1 in magnitude: rounding of a pure load must not exceed it.
std::optional<double> powerFactor(const PowerSet& power);

/// `hertz`, if the register can say it: 45 to 65 Hz, the last of its digits rounded.
std::optional<double> measuredFrequency(double hertz);

/// A phase that is missing has everything 0; one without load has only a voltage.
struct PhaseMeasurement {
    bool present = false;
    double v = 0; // V, rms
    double i = 0; // A, rms
    PowerSet power;
};

struct Measurement {
    double seconds = 0; // the window's length: energy is power times this
    std::array<PhaseMeasurement, 3> phase{};
    std::array<double, 3> u{}; // V, rms: U12, U23, U31
    double neutral = 0;        // A, rms of the sum of the currents
    PowerSet sum;              // true sums: ∑S = S1 + S2 + S3
    std::optional<double> frequency;
    PhaseSequence sequence = PhaseSequence::NotDetected;
};

/// Means over one window, offsets removed: what either engine measures from, sampled or not. V², A², W and var.
struct WindowMeans {
    struct PhaseMeans {
        double vv = 0, ii = 0, p = 0, q = 0;
    };
    std::array<PhaseMeans, 3> phase{};
    std::array<double, 3> uu{}; // of V1−V2, V2−V3, V3−V1
    double nn = 0;              // of the sum of the currents

    /// This and `weight` times the other.
    void add(const WindowMeans& other, double weight);
};

/// Roots and thresholds. `seconds`, `sequence` and `frequency` are not of the means: the caller sets them.
Measurement measure(const WindowMeans& means);

/// `behind2` and `behind3`: how far the rising crossings of L2 and L3 are behind that of L1, in periods, of any sign.
PhaseSequence sequenceOf(double behind2, double behind3);

/// Offsets removed, divided once. Q is the product with the voltage a quarter of a period ago, harmonics and all: the
/// correlation at the lags, multiplied with `quarter`. `sequence` and `frequency` are not of the sums: the caller
/// sets them.
Measurement measure(const WindowSums& sums, const LagWeights& quarter);

/// V, U, I, P, Q, S, PF, f and sequence of `readings`, rounded once to register counts, with their qualities as
/// a client derives them from the registers: not measured are a missing phase, PF without load, f outside its range.
void toReadings(const Measurement& measurement, Readings& readings);

} // namespace countis
