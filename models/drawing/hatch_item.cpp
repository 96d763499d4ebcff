// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/drawing/hatch_item.h"

#include <QPainter>

#include <cmath>

namespace countis::ui {
namespace {

constexpr double kHatchStep = 6;

} // namespace

void paintHatch(QPainter& painter, const QRectF& area, const QColor& ink) {
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1));
    QList<QLineF> lines;
    // Fixed in the plane: neighbouring areas join.
    const auto first = static_cast<int>(std::floor((area.left() + area.top()) / kHatchStep));
    const auto end = static_cast<int>(std::ceil((area.right() + area.bottom()) / kHatchStep));
    for (int n = first; n < end; ++n) {
        const double sum = n * kHatchStep;
        lines.append({sum - area.bottom(), area.bottom(), sum - area.top(), area.top()});
    }
    painter.drawLines(lines);
    painter.restore();
}

void HatchItem::paint(QPainter* painter) {
    paintHatch(*painter, QRectF(0, 0, width(), height()), color_);
}

} // namespace countis::ui
