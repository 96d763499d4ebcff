// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/hour_traces.h"

#include <cmath>
#include <limits>
#include <map>

namespace countis::ui {
namespace {

constexpr float kBreak = std::numeric_limits<float>::quiet_NaN();

/// Minutes that follow one another are one line.
void append(std::vector<TracePoint>& curve, Instant middle, float mean) {
    if (!curve.empty() && middle - curve.back().time > HourTrace::kStep)
        curve.push_back({curve.back().time + HourTrace::kStep, kBreak});
    curve.push_back({middle, mean});
}

} // namespace

void HourTraces::add(PointId point, Instant read, float kilowatts) {
    traces_[point].add(read, kilowatts);
}

void HourTraces::seed(PointId point, std::span<const TracePoint> minutes) {
    HourTrace& trace = traces_[point];
    for (const TracePoint& minute : minutes) {
        if (!std::isnan(minute.kilowatts))
            trace.fill(minute.time, minute.kilowatts);
    }
}

std::vector<TracePoint> HourTraces::curve(PointId point) const {
    std::vector<TracePoint> curve;
    if (const auto found = traces_.find(point); found != traces_.end())
        found->second.visit([&](Instant middle, float mean) { append(curve, middle, mean); });
    return curve;
}

std::vector<TracePoint> HourTraces::curve(std::span<const PointId> points) const {
    std::map<Instant, float> sums;
    for (const PointId point : points) {
        if (const auto found = traces_.find(point); found != traces_.end())
            found->second.visit([&](Instant middle, float mean) { sums[middle] += mean; });
    }
    std::vector<TracePoint> curve;
    if (sums.empty())
        return curve;
    // The minutes of a meter that fell silent are older than the hour of the others.
    const Instant oldest = sums.rbegin()->first - HourTrace::kStep * static_cast<int>(HourTrace::kSteps);
    for (const auto& [middle, sum] : sums) {
        if (middle > oldest)
            append(curve, middle, sum);
    }
    return curve;
}

void HourTraces::forgetGone(const Roster& roster) {
    std::erase_if(traces_, [&](const auto& trace) { return roster.find(trace.first) == nullptr; });
}

} // namespace countis::ui
