// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_span.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>
#include <vector>

namespace countis::ui {
namespace {

using Kind = TrendSpan::Kind;

/// Of the forms of dates: Qt's letters, in the order of the language.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::TrendSpan)
};

constexpr double kHourSeconds = 3600;
constexpr double kDaySeconds = 24 * kHourSeconds;

Seconds dayStart(const QDate& day, const QTimeZone& zone) {
    return secondsOf(day.startOfDay(zone));
}

/// The first day of the period that holds `day`.
QDate firstDay(Kind kind, const QDate& day) {
    switch (kind) {
    case Kind::Week: return day.addDays(1 - day.dayOfWeek());
    case Kind::Month: return {day.year(), day.month(), 1};
    case Kind::Year: return {day.year(), 1, 1};
    case Kind::Live:
    case Kind::Hour:
    case Kind::Day:
    case Kind::All:
    case Kind::Custom: break;
    }
    return day;
}

QDate dayAfter(Kind kind, const QDate& first, int periods) {
    switch (kind) {
    case Kind::Week: return first.addDays(7 * static_cast<qint64>(periods));
    case Kind::Month: return first.addMonths(periods);
    case Kind::Year: return first.addYears(periods);
    case Kind::Live:
    case Kind::Hour:
    case Kind::Day:
    case Kind::All:
    case Kind::Custom: break;
    }
    return first.addDays(periods);
}

/// Clocks change by half hours in places, so that the hour is that of the local clock.
Span hourAt(Seconds at, const QTimeZone& zone) {
    const auto offset = static_cast<double>(siteTime(at, zone).offsetFromUtc());
    const double from = std::floor((at + offset) / kHourSeconds) * kHourSeconds - offset;
    return {from, from + kHourSeconds};
}

QString dayText(const QDateTime& time, const QLocale& locale) {
    return locale.toString(time.date(), Words::tr("d MMM yyyy"));
}

QString clockText(const QDateTime& time, bool seconds) {
    return time.toString(seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

QString dayInYearText(const QDateTime& time, const QLocale& locale) {
    return locale.toString(time.date(), QStringLiteral("d MMM"));
}

/// Any two ends, without what both have in common.
QString rangeText(const Span& span, const QTimeZone& zone, const QLocale& locale) {
    const QDateTime from = siteTime(span.from, zone);
    const QDateTime to = siteTime(span.to, zone);
    const QString dash = QStringLiteral(" – ");
    if (lengthOf(span) >= 3 * kDaySeconds)
        return dayText(from, locale) + dash + dayText(to, locale);
    const bool seconds = lengthOf(span) < kHourSeconds;
    const QString begin = u' ' + clockText(from, seconds) + dash;
    if (from.date() == to.date())
        return dayText(from, locale) + begin + clockText(to, seconds);
    const bool sameYear = from.date().year() == to.date().year();
    return (sameYear ? dayInYearText(from, locale) : dayText(from, locale)) + begin + dayText(to, locale) + u' ' +
           clockText(to, seconds);
}

} // namespace

QDateTime siteTime(Seconds time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(std::llround(time * 1000), zone);
}

Seconds secondsOf(const QDateTime& time) {
    return static_cast<Seconds>(time.toMSecsSinceEpoch()) / 1000;
}

Span calendarPeriod(Kind kind, Seconds at, const QTimeZone& zone) {
    if (kind == Kind::Hour)
        return hourAt(at, zone);
    const QDate first = firstDay(kind, siteTime(at, zone).date());
    return {dayStart(first, zone), dayStart(dayAfter(kind, first, 1), zone)};
}

Span calendarStep(Kind kind, const Span& period, int by, const QTimeZone& zone) {
    if (kind == Kind::Hour)
        return {period.from + by * kHourSeconds, period.to + by * kHourSeconds};
    // Its middle, since a zone that changes at midnight has days that begin later.
    const QDate first = firstDay(kind, siteTime((period.from + period.to) / 2, zone).date());
    return {dayStart(dayAfter(kind, first, by), zone), dayStart(dayAfter(kind, first, by + 1), zone)};
}

QString spanText(Kind kind, const Span& span, const QTimeZone& zone, const QLocale& locale) {
    if (isCalendar(kind) && calendarPeriod(kind, (span.from + span.to) / 2, zone) == span) {
        const QDateTime from = siteTime(span.from, zone);
        switch (kind) {
        case Kind::Day: return locale.toString(from.date(), Words::tr("dddd d MMMM yyyy"));
        case Kind::Week: {
            const QDateTime last = siteTime(span.to - 1, zone);
            return dayText(from, locale) + QStringLiteral(" – ") + dayText(last, locale);
        }
        case Kind::Month: return locale.toString(from.date(), Words::tr("MMMM yyyy"));
        case Kind::Year: return locale.toString(from.date(), QStringLiteral("yyyy"));
        case Kind::Live:
        case Kind::Hour:
        case Kind::All:
        case Kind::Custom: break;
        }
        return dayText(from, locale) + u' ' + clockText(from, false) + QStringLiteral(" – ") +
               clockText(siteTime(span.to, zone), false);
    }
    return rangeText(span, zone, locale);
}

MomentForm momentFormOf(const Span& span) {
    const double length = lengthOf(span);
    if (length > 366 * kDaySeconds)
        return MomentForm::Day;
    if (length > 2 * kDaySeconds)
        return MomentForm::MinuteOfDay;
    return length > kHourSeconds ? MomentForm::Minute : MomentForm::Second;
}

namespace {

QString momentText(const QDateTime& at, MomentForm form, const QLocale& locale) {
    switch (form) {
    case MomentForm::Day: return dayText(at, locale);
    case MomentForm::MinuteOfDay: return dayInYearText(at, locale) + u' ' + clockText(at, false);
    case MomentForm::Minute:
    case MomentForm::Second: break;
    }
    return clockText(at, form == MomentForm::Second);
}

/// Noon of a week of each month, all of them days of two digits. All digits are equally wide.
std::vector<QDateTime> wideDays() {
    constexpr int kYear = 2026;
    constexpr int kFirst = 22;
    std::vector<QDateTime> days;
    for (int month = 1; month <= 12; ++month)
        for (int day = 0; day < 7; ++day)
            days.emplace_back(QDate(kYear, month, kFirst + day), QTime(12, 0), QTimeZone::utc());
    return days;
}

} // namespace

QString momentText(Seconds time, const Span& span, const QTimeZone& zone, const QLocale& locale) {
    return momentText(siteTime(time, zone), momentFormOf(span), locale);
}

QStringList spanForms(Kind kind, const QLocale& locale) {
    const QTimeZone zone = QTimeZone::utc();
    QStringList forms;
    for (const QDateTime& day : wideDays()) {
        const Seconds at = secondsOf(day);
        if (isCalendar(kind))
            forms.append(spanText(kind, calendarPeriod(kind, at, zone), zone, locale));
        forms.append(rangeText({at, at + kDaySeconds}, zone, locale));
        forms.append(rangeText({at, at + kHourSeconds / 2}, zone, locale));
    }
    forms.removeDuplicates();
    return forms;
}

QStringList momentForms(MomentForm form, const QLocale& locale) {
    QStringList forms;
    for (const QDateTime& day : wideDays())
        forms.append(momentText(day, form, locale));
    forms.removeDuplicates();
    return forms;
}

} // namespace countis::ui
