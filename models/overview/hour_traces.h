// SPDX-License-Identifier: GPL-3.0-or-later
// ∑ of the active power of every point in the last hour, its mean of each minute: what the small curves of the
// overview draw, at 0.3 KB a point.
#pragma once

#include "models/meter/mean_ring.h"
#include "site/roster.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace countis::ui {

/// In kW. What was not read is missing.
using HourTrace = MeanRing<60, 60>;
static_assert(sizeof(HourTrace) <= 512);

/// A place on a curve of the last hour; a break in the curve where `kilowatts` is NaN.
struct TracePoint {
    Instant time{};
    float kilowatts = 0;
};

class HourTraces {
public:
    static constexpr int kEdge = 2;

    void add(PointId point, Instant read, float kilowatts);
    /// Means of minutes that were read before this program began; what it read itself stays.
    void seed(PointId point, std::span<const TracePoint> minutes);
    /// In order of time; empty while nothing was read.
    std::vector<TracePoint> curve(PointId point) const;
    /// The sums over these points; a break in a minute in which one of them was not read, and no end in one that is
    /// not complete. A point counts from kEdge minutes before its first reading until kEdge after its last one, so
    /// that one that is added or has fallen silent breaks the curve, and draws no fall or rise of the power.
    std::vector<TracePoint> curve(std::span<const PointId> points) const;
    void forgetGone(const Roster& roster);
    void clear() { traces_.clear(); }

private:
    std::unordered_map<PointId, HourTrace> traces_;
};

} // namespace countis::ui
