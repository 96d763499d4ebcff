// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/drawing/mark_item.h"

#include <QPainter>
#include <QPainterPath>

namespace countis::ui {
namespace {

constexpr double kHeight = 12; // of the grid

QPainterPath lines(std::initializer_list<std::initializer_list<QPointF>> pieces) {
    QPainterPath path;
    for (const auto& piece : pieces) {
        path.moveTo(*piece.begin());
        for (const QPointF& point : piece)
            path.lineTo(point);
    }
    return path;
}

QPainterPath ring(double radius) {
    QPainterPath path;
    path.addEllipse(QPointF(6, 6), radius, radius);
    return path;
}

QPainterPath closed(std::initializer_list<QPointF> corners) {
    QPainterPath path = lines({corners});
    path.closeSubpath();
    return path;
}

QPainterPath joined(QPainterPath one, const QPainterPath& other) {
    one.addPath(other);
    return one;
}

/// Three turns between two leads.
QPainterPath coil() {
    QPainterPath path(QPointF(1, 8));
    path.lineTo(3, 8);
    for (int turn = 0; turn < 3; ++turn)
        path.arcTo(QRectF(3 + 4 * turn, 5, 4, 6), 180, -180);
    path.lineTo(17, 8);
    return path;
}

QPainterPath shapeOf(MarkItem::Mark mark) {
    switch (mark) {
    case MarkItem::Live: return ring(3.6);
    case MarkItem::Stale: return joined(ring(4.2), lines({{{6, 3.6}, {6, 6}, {7.7, 7.1}}}));
    case MarkItem::Offline: return joined(ring(4.2), lines({{{3.1, 8.9}, {8.9, 3.1}}}));
    case MarkItem::Alarm: return closed({{6, 1.2}, {11.3, 10.6}, {0.7, 10.6}});
    case MarkItem::Simulated: return closed({{6, 1.6}, {10.4, 6}, {6, 10.4}, {1.6, 6}});
    case MarkItem::Replay:
        return joined(closed({{6, 2.6}, {1.6, 6}, {6, 9.4}}), closed({{10.6, 2.6}, {6.2, 6}, {10.6, 9.4}}));
    case MarkItem::Inductive: return coil();
    case MarkItem::Capacitive:
        return lines({{{1, 6}, {7, 6}}, {{7, 1.5}, {7, 10.5}}, {{11, 1.5}, {11, 10.5}}, {{11, 6}, {17, 6}}});
    case MarkItem::Opened: return lines({{{3, 4.8}, {6, 7.8}, {9, 4.8}}});
    case MarkItem::Closed: return lines({{{4.8, 3}, {7.8, 6}, {4.8, 9}}});
    case MarkItem::Off: return ring(4.2);
    }
    return {};
}

bool isFilled(MarkItem::Mark mark) {
    return mark == MarkItem::Live || mark == MarkItem::Alarm;
}

double strokeOf(MarkItem::Mark mark) {
    return mark == MarkItem::Inductive || mark == MarkItem::Capacitive ? 1.2 : 1.5;
}

} // namespace

void MarkItem::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(height() / kHeight, height() / kHeight);
    if (isFilled(mark_)) {
        painter->fillPath(shapeOf(mark_), color_);
    } else {
        painter->setPen(QPen(color_, strokeOf(mark_), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(shapeOf(mark_));
    }
    if (mark_ != Alarm)
        return;
    painter->setPen(QPen(inner_, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter->drawPath(lines({{{6, 4.6}, {6, 7.2}}, {{6, 9}, {6, 9.01}}}));
}

} // namespace countis::ui
