// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/energy_periods.h"

#include <QDateTime>

#include <algorithm>

namespace countis {
namespace {

constexpr int kMostDaysByHour = 2;
constexpr int kMostDaysByDay = 92;

enum class Row : std::uint8_t { Hour, Day, Month };

Row rowOf(const EnergyPeriod& period) {
    switch (period.span) {
    case EnergySpan::Day: return Row::Hour;
    case EnergySpan::Month: return Row::Day;
    case EnergySpan::Year: return Row::Month;
    case EnergySpan::Custom: break;
    }
    const qint64 days = period.first.daysTo(period.end);
    return days <= kMostDaysByHour ? Row::Hour : days <= kMostDaysByDay ? Row::Day : Row::Month;
}

QDate firstOfMonth(const QDate& day) {
    return {day.year(), day.month(), 1};
}

/// How often the weekday of `day` came before in its month.
int weekOf(const QDate& day) {
    return (day.day() - 1) / 7;
}

/// The day of `month` with the weekday and the week of `day`; -1: the month has none.
int sameWeekday(const QDate& month, const QDate& day) {
    const int offset = (day.dayOfWeek() - month.dayOfWeek() + 7) % 7;
    const int index = offset + 7 * weekOf(day);
    return index < month.daysInMonth() ? index : -1;
}

} // namespace

EnergyPeriod periodOf(EnergySpan span, const QDate& day) {
    switch (span) {
    case EnergySpan::Month: return {span, firstOfMonth(day), firstOfMonth(day).addMonths(1)};
    case EnergySpan::Year: return {span, QDate(day.year(), 1, 1), QDate(day.year() + 1, 1, 1)};
    case EnergySpan::Day:
    case EnergySpan::Custom: break;
    }
    return {span, day, day.addDays(1)};
}

EnergyPeriod customPeriod(const QDate& first, const QDate& last) {
    return {EnergySpan::Custom, std::min(first, last), std::max(first, last).addDays(1)};
}

EnergyPeriod neighbour(const EnergyPeriod& period, int by) {
    switch (period.span) {
    case EnergySpan::Month: return periodOf(period.span, period.first.addMonths(by));
    case EnergySpan::Year: return periodOf(period.span, period.first.addYears(by));
    case EnergySpan::Day:
    case EnergySpan::Custom: break;
    }
    const qint64 days = period.first.daysTo(period.end);
    return {period.span, period.first.addDays(by * days), period.end.addDays(by * days)};
}

WallTime beginningOf(const QDate& day, const QTimeZone& zone) {
    return WallTime(std::chrono::milliseconds{day.startOfDay(zone).toMSecsSinceEpoch()});
}

QDate dayOf(WallTime time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone).date();
}

std::vector<WallTime> boundariesOf(const EnergyPeriod& period, const QTimeZone& zone) {
    const WallTime end = beginningOf(period.end, zone);
    std::vector<WallTime> boundaries;
    if (rowOf(period) == Row::Hour) {
        for (WallTime at = beginningOf(period.first, zone); at < end; at += std::chrono::hours{1})
            boundaries.push_back(at);
    } else {
        const bool months = rowOf(period) == Row::Month;
        for (QDate day = period.first; day < period.end;
             day = months ? firstOfMonth(day).addMonths(1) : day.addDays(1))
            boundaries.push_back(beginningOf(day, zone));
    }
    boundaries.push_back(end);
    return boundaries;
}

std::vector<int> comparedRows(const EnergyPeriod& period, const QTimeZone& zone) {
    const EnergyPeriod before = neighbour(period, -1);
    const auto rows = static_cast<int>(boundariesOf(period, zone).size()) - 1;
    const auto others = static_cast<int>(boundariesOf(before, zone).size()) - 1;
    std::vector<int> compared;
    for (int row = 0; row < rows; ++row) {
        const int same =
            period.span == EnergySpan::Month ? sameWeekday(before.first, period.first.addDays(row)) : row;
        compared.push_back(same < others ? same : -1);
    }
    return compared;
}

} // namespace countis
