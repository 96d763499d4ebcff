// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_view.h"

#include "models/charts/nice_range.h"

#include <QDateTime>

#include <cmath>

namespace countis::ui {
namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;

QDateTime localTime(Seconds time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(std::llround(time * 1000), zone);
}

QString dayText(const QDateTime& time, const QLocale& locale) {
    return locale.toString(time.date(), QStringLiteral("d MMM"));
}

/// Shorter than an hour: clocks change by whole quarters of an hour, so these times are round before and after.
std::vector<Seconds> roundSeconds(const Span& span, std::int64_t step, const QTimeZone& zone) {
    const std::int64_t offset = localTime(span.to, zone).offsetFromUtc();
    std::vector<Seconds> times;
    const auto from = static_cast<std::int64_t>(std::floor(span.from)) + offset;
    for (std::int64_t time = (from / step + 1) * step - offset; static_cast<Seconds>(time) <= span.to; time += step)
        times.push_back(static_cast<Seconds>(time));
    return times;
}

/// Whole hours of each day, whichever offset from UTC it has by then.
std::vector<Seconds> roundHours(const Span& span, std::int64_t step, const QTimeZone& zone) {
    std::vector<Seconds> times;
    const QDate last = localTime(span.to, zone).date();
    for (QDate day = localTime(span.from, zone).date(); day <= last; day = day.addDays(1)) {
        for (std::int64_t hour = 0; hour < kDay / kHour; hour += step / kHour) {
            const QDateTime time =
                hour == 0 ? day.startOfDay(zone) : QDateTime(day, QTime(static_cast<int>(hour), 0), zone);
            const auto at = static_cast<Seconds>(time.toSecsSinceEpoch());
            const bool skipped = hour != 0 && time.time().hour() != hour; // by a clock set forward
            if (!skipped && at > span.from && at <= span.to)
                times.push_back(at);
        }
    }
    return times;
}

/// Midnights.
std::vector<Seconds> roundDays(const Span& span, std::int64_t step, const QTimeZone& zone) {
    std::vector<Seconds> times;
    const std::int64_t days = step / kDay;
    const QDate last = localTime(span.to, zone).date();
    for (QDate day = localTime(span.from, zone).date(); day <= last; day = day.addDays(1)) {
        const auto at = static_cast<Seconds>(day.startOfDay(zone).toSecsSinceEpoch());
        if (day.toJulianDay() % days == 0 && at > span.from && at <= span.to)
            times.push_back(at);
    }
    return times;
}

} // namespace

QString ChartView::clockText(double position, const QLocale& locale) const {
    const QDateTime then = localTime(time(position), zone_);
    if (span_.to - span_.from > kDay)
        return dayText(then, locale) + u' ' + then.toString(QStringLiteral("HH:mm"));
    return then.toString(QStringLiteral("HH:mm:ss"));
}

std::vector<ChartMark> ChartView::timeTicks(const QLocale& locale) const {
    const std::int64_t step = timeStep(std::llround(span_.to - span_.from));
    const std::vector<Seconds> times = step < kHour  ? roundSeconds(span_, step, zone_)
                                       : step < kDay ? roundHours(span_, step, zone_)
                                                     : roundDays(span_, step, zone_);
    const QString format = step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    std::vector<ChartMark> ticks;
    for (const Seconds time : times) {
        const QDateTime local = localTime(time, zone_);
        ticks.push_back({position(time), 0, step < kDay ? local.toString(format) : dayText(local, locale)});
    }
    return ticks;
}

bool startsAtZero(Measure::Quantity quantity) {
    return quantity == Measure::Quantity::P || quantity == Measure::Quantity::Q || quantity == Measure::Quantity::S;
}

double smallestStep(Measure::Quantity quantity) {
    switch (quantity) {
    case Measure::Quantity::V:
    case Measure::Quantity::U: return 0.5;
    case Measure::Quantity::I:
    case Measure::Quantity::P:
    case Measure::Quantity::Q:
    case Measure::Quantity::S: return 0.05;
    case Measure::Quantity::PF:
    case Measure::Quantity::F: return 0.01;
    }
    return 1;
}

} // namespace countis::ui
