// SPDX-License-Identifier: GPL-3.0-or-later
// The energy of an interval, and how well it is known.
#pragma once

#include "site/energy/counter_reading.h"

namespace countis {

struct EnergyAmount {
    TariffParts parts{}; // the best that is known; in tenths
    TariffParts least{}; // of each part: not less
    TariffParts most{};  // and not more
    std::int64_t leastTotal = 0;
    std::int64_t mostTotal = 0;
    bool incomplete = false; // readings begin later or end earlier, or a meter was exchanged unseen: there was more
    bool entered = false;    // a reading that a person entered counts in it

    std::int64_t total() const { return parts[0] + parts[1]; }
    /// The total depends on how the energy of a gap is shared out over time.
    bool estimated() const { return leastTotal != mostTotal; }
    /// The total or the parts do.
    bool partsEstimated() const { return estimated() || least != most; }

    EnergyAmount& operator+=(const EnergyAmount& other);
    bool operator==(const EnergyAmount&) const = default;
};

/// What is left of `whole` without `part`, as in a main meter without its sub-meters. It may be negative.
EnergyAmount operator-(const EnergyAmount& whole, const EnergyAmount& part);
inline EnergyAmount operator+(EnergyAmount one, const EnergyAmount& other) {
    return one += other;
}

} // namespace countis
