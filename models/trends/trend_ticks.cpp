// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_ticks.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace countis::ui {
namespace {

enum class Unit : std::uint8_t { Second, Hour, Day, Month, Year };

struct Step {
    Unit unit;
    int count;
    double seconds; // about
};

constexpr double kHourOf = 3600;
constexpr double kDayOf = 24 * kHourOf;
constexpr double kMonthOf = 30.4 * kDayOf;

constexpr std::array<Step, 27> kSteps{
    {{Unit::Second, 1, 1},           {Unit::Second, 2, 2},           {Unit::Second, 5, 5},
     {Unit::Second, 10, 10},         {Unit::Second, 15, 15},         {Unit::Second, 30, 30},
     {Unit::Second, 60, 60},         {Unit::Second, 120, 120},       {Unit::Second, 300, 300},
     {Unit::Second, 600, 600},       {Unit::Second, 900, 900},       {Unit::Second, 1800, 1800},
     {Unit::Hour, 1, kHourOf},       {Unit::Hour, 2, 2 * kHourOf},   {Unit::Hour, 3, 3 * kHourOf},
     {Unit::Hour, 6, 6 * kHourOf},   {Unit::Hour, 12, 12 * kHourOf}, {Unit::Day, 1, kDayOf},
     {Unit::Day, 2, 2 * kDayOf},     {Unit::Day, 7, 7 * kDayOf},     {Unit::Day, 14, 14 * kDayOf},
     {Unit::Month, 1, kMonthOf},     {Unit::Month, 2, 2 * kMonthOf}, {Unit::Month, 3, 3 * kMonthOf},
     {Unit::Month, 6, 6 * kMonthOf}, {Unit::Year, 1, 12 * kMonthOf}, {Unit::Year, 2, 24 * kMonthOf}}};

Step stepFor(double seconds, int most) {
    for (const Step& step : kSteps)
        if (seconds / step.seconds <= most)
            return step;
    const double years = std::ceil(seconds / (12 * kMonthOf) / most);
    return {Unit::Year, static_cast<int>(years), years * 12 * kMonthOf};
}

void addSeconds(const Span& span, int count, const QTimeZone& zone, std::vector<QDateTime>& times) {
    const std::int64_t offset = siteTime(span.to, zone).offsetFromUtc();
    std::int64_t at = (static_cast<std::int64_t>(std::ceil(span.from)) + offset + count - 1) / count * count - offset;
    for (; static_cast<Seconds>(at) <= span.to; at += count)
        times.push_back(siteTime(static_cast<Seconds>(at), zone));
}

void addHours(const Span& span, int count, const QTimeZone& zone, std::vector<QDateTime>& times) {
    const QDate last = siteTime(span.to, zone).date();
    for (QDate day = siteTime(span.from, zone).date(); day <= last; day = day.addDays(1))
        for (int hour = 0; hour < 24; hour += count) {
            const QDateTime time = hour == 0 ? day.startOfDay(zone) : QDateTime(day, QTime(hour, 0), zone);
            if (hour == 0 || time.time().hour() == hour) // not skipped by a clock set forward
                times.push_back(time);
        }
}

bool isRound(const QDate& day, const Step& step) {
    switch (step.unit) {
    case Unit::Day: return day.toJulianDay() % step.count == 0; // of weeks: Mondays
    case Unit::Month: return day.day() == 1 && (day.month() - 1) % step.count == 0;
    case Unit::Year: return day.day() == 1 && day.month() == 1 && day.year() % step.count == 0;
    case Unit::Second:
    case Unit::Hour: break;
    }
    return true;
}

void addDays(const Span& span, const Step& step, const QTimeZone& zone, std::vector<QDateTime>& times) {
    const QDate last = siteTime(span.to, zone).date();
    for (QDate day = siteTime(span.from, zone).date(); day <= last; day = day.addDays(1))
        if (isRound(day, step))
            times.push_back(day.startOfDay(zone));
}

QString tickText(const QDateTime& time, const Step& step, const QLocale& locale) {
    switch (step.unit) {
    case Unit::Second:
        if (step.count < 60)
            return time.toString(QStringLiteral("HH:mm:ss"));
        return time.toString(QStringLiteral("HH:mm"));
    case Unit::Hour:
        if (time.time().hour() == 0 && step.count > 2)
            return locale.toString(time.date(), QStringLiteral("d MMM"));
        return time.toString(QStringLiteral("HH:mm"));
    case Unit::Day: return locale.toString(time.date(), QStringLiteral("d MMM"));
    case Unit::Month:
        return locale.toString(time.date(),
                               time.date().month() == 1 ? QStringLiteral("yyyy") : QStringLiteral("MMM"));
    case Unit::Year: break;
    }
    return locale.toString(time.date(), QStringLiteral("yyyy"));
}

} // namespace

std::vector<ChartMark> trendTicks(const Span& span, int most, const QTimeZone& zone, const QLocale& locale) {
    std::vector<ChartMark> marks;
    const double length = lengthOf(span);
    if (length <= 0)
        return marks;
    const Step step = stepFor(length, std::max(1, most));
    std::vector<QDateTime> times;
    if (step.unit == Unit::Second)
        addSeconds(span, step.count, zone, times);
    else if (step.unit == Unit::Hour)
        addHours(span, step.count, zone, times);
    else
        addDays(span, step, zone, times);
    for (const QDateTime& time : times)
        if (const double at = secondsOf(time); at >= span.from && at <= span.to)
            marks.push_back({(at - span.from) / length, 0, tickText(time, step, locale)});
    return marks;
}

} // namespace countis::ui
