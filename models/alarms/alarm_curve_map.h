// SPDX-License-Identifier: GPL-3.0-or-later
// The curve of the last hour beside an alarm, as AlarmCurveItem takes it.
#pragma once

#include "models/alarms/alarm_shown.h"

#include <QVariantMap>

#include <vector>

namespace countis::ui {

/// xs (0 to 1 over the hour), ys, limit, back (where the alarm clears) in the unit in which values are shown, and
/// raised (as xs). Empty: there are no readings, or the rule watches no single value.
QVariantMap curveMap(const std::vector<AlarmCurvePoint>& points, const AlarmDetails& details, WallTime now);

} // namespace countis::ui
