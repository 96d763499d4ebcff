// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/energy_intervals.h"

#include "history/tier.h"
#include "report/energy_periods.h"

namespace countis {
namespace {

std::vector<WallTime> quarters(WallTime from, WallTime to) {
    std::vector<WallTime> boundaries{startOf(from, kQuarter)};
    while (boundaries.back() < to)
        boundaries.push_back(boundaries.back() + kQuarter);
    return boundaries;
}

/// Of the hours of a day that end after `from`, the beginnings before `to`.
void addHours(const QDate& day, WallTime from, WallTime to, const QTimeZone& zone,
              std::vector<WallTime>& boundaries) {
    const WallTime end = beginningOf(day.addDays(1), zone);
    for (WallTime at = beginningOf(day, zone); at < end && at < to; at += kHour)
        if (std::min(at + kHour, end) > from)
            boundaries.push_back(at);
}

std::vector<WallTime> hours(WallTime from, WallTime to, const QTimeZone& zone) {
    std::vector<WallTime> boundaries;
    QDate day = dayOf(from, zone);
    for (; beginningOf(day, zone) < to; day = day.addDays(1))
        addHours(day, from, to, zone, boundaries);
    boundaries.push_back(std::min(boundaries.back() + kHour, beginningOf(day, zone)));
    return boundaries;
}

} // namespace

std::vector<WallTime> intervalBoundaries(WallTime from, WallTime to, IntervalStep step, const QTimeZone& zone) {
    if (step == IntervalStep::Quarter)
        return quarters(from, to);
    if (step == IntervalStep::Hour)
        return hours(from, to, zone);
    const bool isMonth = step == IntervalStep::Month;
    QDate day = dayOf(from, zone);
    if (isMonth)
        day = periodOf(EnergySpan::Month, day).first;
    std::vector<WallTime> boundaries{beginningOf(day, zone)};
    while (boundaries.back() < to) {
        day = isMonth ? day.addMonths(1) : day.addDays(1);
        boundaries.push_back(beginningOf(day, zone));
    }
    return boundaries;
}

} // namespace countis
