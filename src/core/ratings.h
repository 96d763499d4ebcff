// SPDX-License-Identifier: GPL-3.0-or-later
// The ratings of the meter and which values of a reading lie outside them, for whoever marks or reports such values.
// The figures are those of the manual of the COUNTIS E27/E28 (SOCOMEC 545881B), sections 2.2 and 13.
#pragma once

#include "core/readings.h"

#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>

namespace countis {

/// Within the ratings, in whole units of the quantity; `low` is 0 where there is no lower limit.
struct Rating {
    int low = 0;
    int high = 0;
};

/// V of a phase: 230 V − 20 % to 240 V + 20 %. The manual has 288 V and 290 V as continuous limits: the lower one
/// holds.
inline constexpr Rating kRatedVoltage{184, 288};
/// U: the same between phases (184 V · √3), and up to the permanent overload of 500 V.
inline constexpr Rating kRatedPhaseVoltage{318, 500};
/// I of a phase: Imax. The current of N is computed and does not flow through the meter: it has no rating.
inline constexpr Rating kRatedCurrent{0, 80};
/// f: the rated frequencies, each ± kFrequencyTolerance.
inline constexpr int kRatedFrequencies[]{50, 60};
inline constexpr int kFrequencyTolerance = 1;
/// f is measured in this range only; outside of it the register reads 0.
inline constexpr Rating kMeasuredFrequency{45, 65};

/// The most that a meter counts in this time, in tenths of a Wh, varh or VAh: all three phases at the highest rated
/// voltage and Imax, and twice that for overloads, which are short.
std::int64_t mostTenths(std::chrono::milliseconds elapsed);

/// OutOfRange: the quantity is there and the meter cannot measure it (f outside 45 … 65 Hz).
enum class Standing : std::uint8_t { Within, Below, Above, OutOfRange };

/// Of a value of `readings`, old or new. One that is not measured for another reason, or has no rating, is Within.
Standing standing(const Readings& readings, Quantity quantity, Phase phase);

/// Conditions of the installation, found in a reading, that need attention.
struct Trouble {
    std::bitset<3> missingPhases;    // L1, L2, L3. With no phase at all nothing is known: none is missing.
    std::optional<Quantity> outside; // the first quantity with a value outside its rating

    bool any() const { return missingPhases.any() || outside.has_value(); }
    bool operator==(const Trouble&) const = default;
};
Trouble troubleOf(const Readings& readings);

} // namespace countis
