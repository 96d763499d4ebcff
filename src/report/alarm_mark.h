// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of an alarm, on paper as on the screen.
#pragma once

#include <QPainterPath>
#include <QRectF>

namespace countis {

/// In a square of this size, by the numbers of AlarmSeverity: a triangle, a diamond, a square, a circle.
QPainterPath alarmMarkShape(int severity, double size);
/// Where the number of the mark stands in that square, centred.
QRectF alarmMarkLetterBox(int severity, double size);

} // namespace countis
