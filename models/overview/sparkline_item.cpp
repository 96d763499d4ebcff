// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/sparkline_item.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

constexpr float kTint = 0.12F;
constexpr double kDot = 2;
constexpr std::chrono::duration<double> kHour{3600};

/// From the hour and the powers to the item.
struct Scale {
    double right; // of now: the dot has room
    double top, bottom;
    double least, most; // zero is between them, or one of them
    Instant now;

    double x(Instant time) const { return right * (1 - std::chrono::duration<double>(now - time) / kHour); }
    double y(double power) const { return bottom - (bottom - top) * (power - least) / (most - least); }
};

Scale scaleOf(const std::vector<TracePoint>& curve, QSizeF size, Instant now) {
    Scale scale{size.width() - kDot - 1, kDot, size.height() - kDot, 0, 0, now};
    for (const TracePoint& point : curve) {
        if (std::isnan(point.kilowatts))
            continue;
        scale.least = std::min(scale.least, static_cast<double>(point.kilowatts));
        scale.most = std::max(scale.most, static_cast<double>(point.kilowatts));
    }
    if (scale.least == scale.most)
        scale.most = 1;
    return scale;
}

std::vector<QPolygonF> linesOf(const std::vector<TracePoint>& curve, const Scale& scale) {
    std::vector<QPolygonF> lines(1);
    for (const TracePoint& point : curve) {
        if (std::isnan(point.kilowatts))
            lines.emplace_back();
        else
            lines.back().append({scale.x(point.time), scale.y(point.kilowatts)});
    }
    return lines;
}

void paintArea(QPainter& painter, const QPolygonF& line, double zero, QColor tint) {
    QPolygonF area = line;
    area.append({line.back().x(), zero});
    area.append({line.front().x(), zero});
    tint.setAlphaF(kTint);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawPolygon(area);
}

} // namespace

void SparklineItem::paint(QPainter* painter) {
    if (!overview_ || width() < 4 * kDot || height() < 4 * kDot)
        return;
    const std::vector<TracePoint> curve = overview_->curve(PointId{static_cast<std::int64_t>(point_)});
    const Scale scale = scaleOf(curve, {width(), height()}, overview_->now());
    const double zero = scale.y(0);
    painter->setPen(QPen(zeroLine_, 1));
    painter->drawLine(QPointF(0, zero), QPointF(width(), zero));
    if (curve.empty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(QRectF(0, 0, width(), height()));
    const std::vector<QPolygonF> lines = linesOf(curve, scale);
    for (const QPolygonF& line : lines) {
        paintArea(*painter, line, zero, line_);
        painter->setPen(QPen(line_, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line);
    }
    if (!fresh_)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(line_);
    painter->drawEllipse(lines.back().back(), kDot, kDot);
}

} // namespace countis::ui
