// SPDX-License-Identifier: GPL-3.0-or-later
// Between which values a limit of a rule makes sense: those that a meter can measure, overloads included.
#pragma once

#include "site/alarms/alarm_rule.h"

namespace countis {

/// In the unit of what is watched.
struct AlarmRange {
    double low = 0;
    double high = 0;

    bool contains(double value) const { return value >= low && value <= high; }
};

/// V, U and I: from 0 to twice the rating (core/ratings.h), since overloads are measured too; P, Q and S: their
/// products; a ratio, a frequency, a counter and a state: what the register can hold. Of an event it is empty. The
/// keys of the rule are of the catalogue.
AlarmRange rangeOf(const AlarmWatch& watch);

} // namespace countis
