// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_curve_item.h"

#include "models/charts/nice_range.h"
#include "models/text/value_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

constexpr double kMargin = 6;
constexpr float kBandAlpha = 0.18F;
constexpr float kHalf = 0.5F;

/// Of the numbers beside an axis with this step.
int decimalsOf(double step) {
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 3);
}

} // namespace

struct AlarmCurveItem::Plot {
    QVariantList xs, ys;
    double left = 0, right = 0, top = 0, bottom = 0;
    double limit = 0, back = 0;
    AxisRange range;

    double x(double part) const { return left + (right - left) * part; }
    double y(double value) const {
        return bottom - (bottom - top) * (value - range.minimum) / std::max(1e-9, range.maximum - range.minimum);
    }
};

void AlarmCurveItem::paintGrid(QPainter& painter, const Plot& plot) const {
    const int decimals = decimalsOf(plot.range.step);
    for (const double value : axisValues(plot.range)) {
        const double y = std::round(plot.y(value)) + kHalf;
        painter.setPen(grid_);
        painter.drawLine(QPointF(plot.left, y), QPointF(plot.right, y));
        painter.setPen(ink_);
        painter.drawText(QRectF(0, y - 8, plot.left - kMargin, 16), Qt::AlignRight | Qt::AlignVCenter,
                         numberText(value, decimals, QLocale()));
    }
}

void AlarmCurveItem::paintLimit(QPainter& painter, const Plot& plot) const {
    const double limit = plot.y(plot.limit);
    const double back = plot.y(plot.back);
    QColor band = limitColor_;
    band.setAlphaF(kBandAlpha);
    painter.fillRect(QRectF(QPointF(plot.left, std::min(limit, back)), QPointF(plot.right, std::max(limit, back))),
                     band);
    painter.setPen(QPen(limitColor_, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left, std::round(limit) + kHalf), QPointF(plot.right, std::round(limit) + kHalf));
    const double raised = curve_.value(QStringLiteral("raised")).toDouble();
    if (raised < 0 || raised > 1)
        return;
    const double x = std::round(plot.x(raised)) + kHalf;
    painter.setPen(raisedColor_);
    painter.drawLine(QPointF(x, plot.top), QPointF(x, plot.bottom));
}

/// Minutes that are missing break it.
void AlarmCurveItem::paintLine(QPainter& painter, const Plot& plot) const {
    constexpr double kLongest = 1.5 / 60;
    painter.setPen(QPen(line_, 1));
    for (qsizetype n = 1; n < plot.xs.size(); ++n) {
        const double from = plot.xs[n - 1].toDouble();
        const double to = plot.xs[n].toDouble();
        if (to - from <= kLongest)
            painter.drawLine(QPointF(plot.x(from), plot.y(plot.ys[n - 1].toDouble())),
                             QPointF(plot.x(to), plot.y(plot.ys[n].toDouble())));
    }
}

void AlarmCurveItem::paint(QPainter* painter) {
    Plot plot;
    plot.xs = curve_.value(QStringLiteral("xs")).toList();
    plot.ys = curve_.value(QStringLiteral("ys")).toList();
    if (plot.xs.isEmpty())
        return;
    plot.limit = curve_.value(QStringLiteral("limit")).toDouble();
    plot.back = curve_.value(QStringLiteral("back")).toDouble();
    double low = std::min(plot.limit, plot.back);
    double high = std::max(plot.limit, plot.back);
    for (const QVariant& value : plot.ys) {
        low = std::min(low, value.toDouble());
        high = std::max(high, value.toDouble());
    }
    plot.range = niceRange(low, high, 0.001, {0, 0, 0});
    painter->setFont(letters());
    const QFontMetricsF metrics(letters());
    const int decimals = decimalsOf(plot.range.step);
    for (const double value : {plot.range.minimum, plot.range.maximum})
        plot.left = std::max(plot.left, metrics.horizontalAdvance(numberText(value, decimals, QLocale())));
    plot.left += kMargin;
    plot.right = width() - 1;
    plot.top = kMargin;
    plot.bottom = height() - kMargin;
    paintGrid(*painter, plot);
    paintLimit(*painter, plot);
    painter->setRenderHint(QPainter::Antialiasing);
    paintLine(*painter, plot);
}

} // namespace countis::ui
