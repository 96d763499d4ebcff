// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_curve_map.h"

#include "core/catalogue.h"

#include <cmath>

namespace countis::ui {
namespace {

double shownFactor(std::uint16_t entry) {
    const auto* view = std::get_if<InstantView>(&values()[entry].value);
    return view == nullptr ? 1 : info(view->quantity).shownFactor;
}

} // namespace

QVariantMap curveMap(const std::vector<AlarmCurvePoint>& points, const AlarmDetails& details, WallTime now) {
    if (points.empty() || !details.entry)
        return {};
    const WallTime begin = now - AlarmWork::kCurve;
    const auto part = [&](WallTime at) {
        return std::chrono::duration<double>(at - begin) / std::chrono::duration<double>(AlarmWork::kCurve);
    };
    const double factor = shownFactor(*details.entry);
    QVariantList xs;
    QVariantList ys;
    for (const AlarmCurvePoint& point : points) {
        xs << part(point.time);
        ys << (details.magnitude ? std::abs(point.value) : point.value) * factor;
    }
    return {{QStringLiteral("xs"), xs},
            {QStringLiteral("ys"), ys},
            {QStringLiteral("limit"), details.limit * factor},
            {QStringLiteral("back"), details.back * factor},
            {QStringLiteral("raised"), part(details.row.raised)}};
}

} // namespace countis::ui
