// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/alarm_mark.h"

namespace countis {

QPainterPath alarmMarkShape(int severity, double size) {
    QPainterPath path;
    const double middle = size / 2;
    const double edge = 1;
    switch (severity) {
    case 0:
        path.moveTo(middle, edge);
        path.lineTo(size - edge, size - edge);
        path.lineTo(edge, size - edge);
        path.closeSubpath();
        break;
    case 1:
        path.moveTo(middle, 0);
        path.lineTo(size, middle);
        path.lineTo(middle, size);
        path.lineTo(0, middle);
        path.closeSubpath();
        break;
    case 2: path.addRoundedRect(2, 2, size - 4, size - 4, 2, 2); break;
    default: path.addEllipse(edge, edge, size - 2 * edge, size - 2 * edge); break;
    }
    return path;
}

QRectF alarmMarkLetterBox(int severity, double size) {
    const double low = severity == 0 ? size * 0.16 : 0; // the middle of a triangle's face
    return {0, low, size, size};
}

} // namespace countis
