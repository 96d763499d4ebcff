// SPDX-License-Identifier: GPL-3.0-or-later
// Why a reading cannot be one of its counter: another reading of the same device stands against it.
#pragma once

#include "site/energy/counter_reading.h"

namespace countis {

struct Contradiction {
    enum class Kind : std::uint8_t {
        BelowEarlier,    // a counter does not run backwards
        AboveLater,      // the same
        FarAboveEarlier, // the meter cannot have measured so much since `other`
        FarBelowLater,   // the meter cannot have measured so much until `other`
    };

    Kind kind{};
    CounterReading other;
    bool mayBeRollOver = false; // the register may have passed its highest value in between

    bool operator==(const Contradiction&) const = default;
};

} // namespace countis
