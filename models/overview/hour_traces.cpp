// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/hour_traces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace countis::ui {
namespace {

constexpr float kBreak = std::numeric_limits<float>::quiet_NaN();
constexpr auto kSteps = static_cast<int>(HourTrace::kSteps);

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
    curve.reserve(HourTrace::kSteps);
    if (const auto found = traces_.find(point); found != traces_.end())
        found->second.visit([&](Instant middle, float mean) { append(curve, middle, mean); });
    return curve;
}

std::vector<TracePoint> HourTraces::curve(std::span<const PointId> points) const {
    std::vector<const HourTrace*> traces;
    Instant newest{};
    for (const PointId point : points) {
        if (const auto found = traces_.find(point); found != traces_.end()) {
            traces.push_back(&found->second);
            newest = std::max(newest, found->second.latest());
        }
    }
    std::array<float, HourTrace::kSteps> sums{};
    std::array<int, HourTrace::kSteps> known{};
    std::array<int, HourTrace::kSteps> wanted{};
    for (const HourTrace* trace : traces) {
        int oldest = -1;
        int latest = -1;
        trace->visit([&](Instant middle, float mean) {
            const auto back = static_cast<int>((newest - middle) / HourTrace::kStep);
            if (back >= kSteps) // of a meter that fell silent: older than the hour of the others
                return;
            sums[static_cast<std::size_t>(back)] += mean;
            ++known[static_cast<std::size_t>(back)];
            oldest = std::max(oldest, back);
            latest = back;
        });
        for (int back = std::max(0, latest - kEdge); latest >= 0 && back < std::min(kSteps, oldest + kEdge + 1);
             ++back)
            ++wanted[static_cast<std::size_t>(back)];
    }
    std::vector<TracePoint> curve;
    for (std::size_t back = HourTrace::kSteps; back-- > 0;) {
        if (known[back] > 0 && known[back] == wanted[back])
            append(curve, newest - HourTrace::kStep * static_cast<int>(back), sums[back]);
    }
    return curve;
}

void HourTraces::forgetGone(const Roster& roster) {
    std::erase_if(traces_, [&](const auto& trace) { return roster.find(trace.first) == nullptr; });
}

} // namespace countis::ui
