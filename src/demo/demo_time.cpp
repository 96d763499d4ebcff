// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_time.h"

#include "history/running_minutes.h"

#include <QDateTime>

namespace countis {
namespace {

WallTime at(const QDate& day, const QTime& time, const QTimeZone& zone) {
    return WallTime(std::chrono::milliseconds{QDateTime(day, time, zone).toMSecsSinceEpoch()});
}

QDateTime local(WallTime time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone);
}

/// The third one of the month.
QDate saturdayOf(const QDate& month) {
    return month.addDays((Qt::Saturday - month.dayOfWeek() + 7) % 7 + 14);
}

} // namespace

DemoSpan demoSpan(WallTime now, const QTimeZone& zone) {
    constexpr std::chrono::hours kWeek{7 * 24};
    const QDate today = local(now, zone).date();
    const QDate month(today.year(), today.month(), 1);
    const QDate saturday = saturdayOf(month.addMonths(-1));
    DemoSpan span;
    span.month = startOf(at(month.addMonths(-2), QTime(0, 0), zone), kMinute);
    span.from = span.month - kMinute;
    // A recorder closes a minute so long after its end: what is older is not the recorder's any more.
    span.end = startOf(now - RunningMinutes::kGrace, kMinute);
    span.minutesFrom = startOf(span.end - kWeek, kQuarter);
    span.samplesFrom = startOf(span.end - kHour, kQuarter);
    span.gapFrom = startOf(at(saturday, QTime(9, 12), zone), kMinute);
    span.gapTo = startOf(at(saturday.addDays(1), QTime(16, 40), zone), kMinute);
    return span;
}

sim::LocalTime localTime(WallTime now, const QTimeZone& zone) {
    const QDateTime first = local(now, zone).addMonths(-4);
    sim::LocalTime time;
    const auto add = [&](const QDateTime& from, int fromUtc) {
        time.offsets.push_back(
            {WallTime(std::chrono::milliseconds{from.toMSecsSinceEpoch()}), std::chrono::seconds{fromUtc}});
    };
    add(first, zone.offsetFromUtc(first));
    for (const QTimeZone::OffsetData& change : zone.transitions(first, first.addMonths(16)))
        add(change.atUtc, change.offsetFromUtc);
    return time;
}

} // namespace countis
