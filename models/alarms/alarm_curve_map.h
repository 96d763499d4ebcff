// SPDX-License-Identifier: GPL-3.0-or-later
// The curve of the last hour beside an alarm, as AlarmCurve.qml and AlarmCurveItem take it.
#pragma once

#include "models/alarms/alarm_shown.h"

#include <QVariantMap>

#include <vector>

namespace countis::ui {

/// When and where the curve is shown.
struct CurveView {
    WallTime now{};
    QTimeZone zone; // of the site
    QLocale locale;
};

/// xs (0 to 1 over the hour), ys, limit, back (where the alarm clears) in the unit in which values are shown, and
/// raised (as xs; negative: before the hour). stale: the last value is not of now. Texts: symbol, unit ("" of a
/// ratio), latest (the last value), age (when it came, of a stale one), limitText, backText, raisedText. ticks: at
/// (as xs) and text. Empty: there are no readings, or the rule watches no single value.
QVariantMap curveMap(const std::vector<AlarmCurvePoint>& points, const AlarmDetails& details, const CurveView& view);

} // namespace countis::ui
