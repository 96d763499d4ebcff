// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of the Trends page: the hour, day, week … of the site's time zone that holds a time, the ones beside it, and
// how finely each is read.
#pragma once

#include "history/tier.h"
#include "models/charts/chart_source.h"

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <QtQml/qqmlregistration.h>

#include <cstdint>

namespace countis::ui {

namespace TrendSpan {
Q_NAMESPACE
QML_ELEMENT

/// Live ends now and moves on; All is all that is recorded; Custom has ends that the user chose.
enum class Kind { Live, Hour, Day, Week, Month, Year, All, Custom };
Q_ENUM_NS(Kind)
} // namespace TrendSpan

/// A calendar period only: Live, All and Custom have none.
constexpr bool isCalendar(TrendSpan::Kind kind) {
    return kind != TrendSpan::Kind::Live && kind < TrendSpan::Kind::All;
}

/// The period of a calendar kind that holds `at`. Weeks begin on Monday.
Span calendarPeriod(TrendSpan::Kind kind, Seconds at, const QTimeZone& zone);
/// The period that lies `by` periods after this one.
Span calendarStep(TrendSpan::Kind kind, const Span& period, int by, const QTimeZone& zone);

constexpr double lengthOf(const Span& span) {
    return span.to - span.from;
}

/// The tier that gives a chart of this length enough points, and not many more than it has pixels: readings up to an
/// hour, minutes up to a day, quarter-hours up to a month, hours up to a year, then days.
constexpr Tier tierFor(double seconds) {
    constexpr double kHourOf = 3600;
    constexpr double kDayOf = 24 * kHourOf;
    // A day of 25 hours is a day, and a year of 366 days a year.
    if (seconds <= kHourOf)
        return Tier::Raw;
    if (seconds <= 25 * kHourOf)
        return Tier::Minute;
    if (seconds <= 31 * kDayOf + kHourOf)
        return Tier::Quarter;
    return seconds <= 366 * kDayOf + kHourOf ? Tier::Hour : Tier::Day;
}

QDateTime siteTime(Seconds time, const QTimeZone& zone);
Seconds secondsOf(const QDateTime& time);

/// "Tuesday 24 November 2026", "November 2026", "24 Nov 2026 06:00 – 12:00".
QString spanText(TrendSpan::Kind kind, const Span& span, const QTimeZone& zone, const QLocale& locale);
/// Texts of which one is as wide as that of any span of this kind, whole or moved, can be.
QStringList spanForms(TrendSpan::Kind kind, const QLocale& locale);
/// How finely a chart of a span can tell a time.
enum class MomentForm : std::uint8_t { Second, Minute, MinuteOfDay, Day };
MomentForm momentFormOf(const Span& span);
/// A time as finely as a chart of this span can tell: "10:45:07", "10:45", "24 Nov 10:45", "24 Nov 2026".
QString momentText(Seconds time, const Span& span, const QTimeZone& zone, const QLocale& locale);
/// As spanForms(), of such times.
QStringList momentForms(MomentForm form, const QLocale& locale);

} // namespace countis::ui
