// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_curve_map.h"

#include "models/trends/trend_ticks.h"
#include "wording/alarm_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AlarmCurve)
};

/// Every quarter of an hour.
constexpr int kMostTicks = 4;
/// A minute is recorded when it is over; a value that is older than this is not the one of now.
constexpr std::chrono::minutes kFresh{3};
constexpr std::chrono::minutes kMinute{1};

QVariantList ticksOf(WallTime begin, const CurveView& view) {
    const auto seconds = [](WallTime at) { return std::chrono::duration<double>(at.time_since_epoch()).count(); };
    QVariantList ticks;
    for (const ChartMark& mark : trendTicks({seconds(begin), seconds(view.now)}, kMostTicks, view.zone, view.locale))
        ticks << QVariantMap{{QStringLiteral("at"), mark.position}, {QStringLiteral("text"), mark.text}};
    return ticks;
}

QString raisedText(const AlarmRow& row, WallTime begin) {
    return row.raised < begin ? Words::tr("raised %1, before this hour").arg(row.since)
                              : Words::tr("raised %1").arg(row.since);
}

} // namespace

QVariantMap curveMap(const std::vector<AlarmCurvePoint>& points, const AlarmDetails& details, const CurveView& view) {
    if (points.empty() || !details.watched)
        return {};
    const AlarmRule& rule = details.watched->rule;
    const WallTime begin = view.now - AlarmWork::kCurve;
    const auto part = [&](WallTime at) {
        return std::chrono::duration<double>(at - begin) / std::chrono::duration<double>(AlarmWork::kCurve);
    };
    const auto judged = [&](double value) { return details.watched->magnitude ? std::abs(value) : value; };
    const AlarmNumbers numbers = alarmNumbers(rule);
    QVariantList xs;
    QVariantList ys;
    for (const AlarmCurvePoint& point : points) {
        xs << part(point.time);
        ys << judged(point.value) * numbers.factor;
    }
    const AlarmCurvePoint& last = points.back();
    const bool stale = details.isStale || view.now - last.time > kFresh;
    const QString clock = view.locale.toString(
        QDateTime::fromMSecsSinceEpoch((last.time + kMinute).time_since_epoch().count(), view.zone).time(),
        QStringLiteral("HH:mm"));
    return {{QStringLiteral("xs"), xs},
            {QStringLiteral("ys"), ys},
            {QStringLiteral("limit"), rule.limit * numbers.factor},
            {QStringLiteral("back"), alarmClearsAt(rule) * numbers.factor},
            {QStringLiteral("raised"), part(details.row.raised)},
            {QStringLiteral("symbol"), alarmSymbolText(rule, details.watched->which)},
            {QStringLiteral("unit"), numbers.unit},
            {QStringLiteral("latest"), alarmNumberText(rule, judged(last.value), view.locale)},
            {QStringLiteral("stale"), stale},
            {QStringLiteral("age"), stale ? lastReadingText(clock) : QString()},
            {QStringLiteral("limitText"), Words::tr("limit %1").arg(alarmNumberText(rule, rule.limit, view.locale))},
            {QStringLiteral("backText"), Words::tr("clears %1").arg(alarmClearsText(rule, view.locale))},
            {QStringLiteral("raisedText"), raisedText(details.row, begin)},
            {QStringLiteral("ticks"), ticksOf(begin, view)}};
}

} // namespace countis::ui
