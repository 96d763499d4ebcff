// SPDX-License-Identifier: GPL-3.0-or-later
// Axes with three or four round values that do not jump when the data moves a little.
#pragma once

#include <cstdint>
#include <vector>

namespace countis::ui {

struct AxisRange {
    double minimum = 0;
    double maximum = 1;
    double step = 0.5;

    bool operator==(const AxisRange&) const = default;
};

/// The range for data from `low` to `high` (`low` ≤ `high`), at least `smallestStep` a division. Keeps `current`
/// while the data fits in it and fills more than a third of it.
AxisRange niceRange(double low, double high, double smallestStep, const AxisRange& current);

/// The values at which the axis has lines: minimum, minimum + step, … maximum.
std::vector<double> axisValues(const AxisRange& range);

/// Seconds between vertical lines of a window: a round time that gives three to six of them.
std::int64_t timeStep(std::int64_t windowSeconds);

} // namespace countis::ui
