// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_mark_item.h"

#include <QPainter>
#include <QPainterPath>

namespace countis::ui {
namespace {

/// In a square of this size, as the item is scaled.
QPainterPath shapeOf(int severity, double size) {
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

} // namespace

void AlarmMarkItem::paint(QPainter* painter) {
    const double size = std::min(width(), height());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(filled_ ? QPen(Qt::NoPen) : QPen(color_, 1.2));
    painter->setBrush(filled_ ? QBrush(color_) : QBrush(Qt::NoBrush));
    painter->drawPath(shapeOf(severity_, size));
    QFont font = letters();
    font.setWeight(QFont::Bold);
    painter->setFont(font);
    painter->setPen(filled_ ? ink_ : color_);
    const double low = severity_ == 0 ? size * 0.16 : 0; // of a triangle
    painter->drawText(QRectF(0, low, size, size), Qt::AlignCenter, QString::number(severity_ + 1));
}

} // namespace countis::ui
