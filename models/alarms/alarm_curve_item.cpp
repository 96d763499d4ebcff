// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_curve_item.h"

#include "models/alarms/alarm_curve_plot.h"
#include "models/text/value_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

constexpr double kMargin = 6;
constexpr double kDot = 2.2;
constexpr float kBandAlpha = 0.12F;
constexpr double kHalf = 0.5;

/// Of the numbers beside an axis with this step.
int decimalsOf(double step) {
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 3);
}

/// In the middle of a pixel: a line of one pixel is one.
double sharp(double at) {
    return std::round(at) + kHalf;
}

} // namespace

/// Above it the unit and when the alarm was raised, at its left the numbers, below it the times.
QRectF AlarmCurveItem::areaOf(const AxisRange& range) const {
    const QFontMetricsF metrics(letters());
    const int decimals = decimalsOf(range.step);
    double numbers = metrics.horizontalAdvance(curve_.value(QStringLiteral("unit")).toString());
    for (const double value : axisValues(range))
        numbers = std::max(numbers, metrics.horizontalAdvance(numberText(value, decimals, QLocale())));
    const double line = std::ceil(metrics.height());
    return {QPointF(std::ceil(numbers) + kMargin, std::ceil(1.5 * line)),
            QPointF(width() - kDot - 1, height() - line - 2)};
}

void AlarmCurveItem::paintGrid(QPainter& painter, const AlarmCurvePlot& plot) const {
    const QRectF& area = plot.area();
    const QFontMetricsF metrics(letters());
    const double line = metrics.height();
    const int decimals = decimalsOf(plot.range().step);
    for (const double value : axisValues(plot.range())) {
        const double y = sharp(plot.y(value));
        painter.setPen(grid_);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(ink_);
        painter.drawText(QRectF(0, y - line / 2, area.left() - kMargin, line), Qt::AlignRight | Qt::AlignVCenter,
                         numberText(value, decimals, QLocale()));
    }
    painter.drawText(QRectF(0, 0, area.left() - kMargin, line), Qt::AlignRight | Qt::AlignVCenter,
                     curve_.value(QStringLiteral("unit")).toString());
    double taken = 0;
    for (const QVariant& one : curve_.value(QStringLiteral("ticks")).toList()) {
        const QVariantMap tick = one.toMap();
        const QString text = tick.value(QStringLiteral("text")).toString();
        const double x = sharp(plot.x(tick.value(QStringLiteral("at")).toDouble()));
        painter.setPen(grid_);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const double wide = metrics.horizontalAdvance(text);
        // Not below the lowest number of the axis.
        const double left = std::clamp(x - wide / 2, area.left(), std::max(area.left(), width() - wide));
        if (left < taken)
            continue;
        taken = left + wide + kMargin;
        painter.setPen(ink_);
        painter.drawText(QRectF(left, area.bottom() + 2, wide + 1, line), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void AlarmCurveItem::paintGaps(QPainter& painter, const AlarmCurvePlot& plot) const {
    const QFontMetricsF metrics(letters());
    for (const AlarmCurvePlot::Stretch& gap : plot.gaps()) {
        const QRectF place(QPointF(plot.x(gap.from), plot.area().top()),
                           QPointF(plot.x(gap.to), plot.area().bottom()));
        painter.fillRect(place, gapColor_);
        if (metrics.horizontalAdvance(gapText_) + kMargin > place.width())
            continue;
        painter.setPen(ink_);
        painter.drawText(place.adjusted(0, 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop, gapText_);
    }
}

void AlarmCurveItem::paintLimit(QPainter& painter, const AlarmCurvePlot& plot) const {
    const QRectF& area = plot.area();
    const double limit = sharp(plot.y(plot.limit()));
    const double back = plot.y(plot.back());
    QColor band = limitColor_;
    band.setAlphaF(kBandAlpha);
    painter.fillRect(
        QRectF(QPointF(area.left(), std::min(limit, back)), QPointF(area.right(), std::max(limit, back))), band);
    QPen dashed(limitColor_, 1);
    dashed.setDashPattern({5, 3});
    painter.setPen(dashed);
    painter.drawLine(QPointF(area.left(), limit), QPointF(area.right(), limit));
}

/// The limit is named away from its deadband, and where it clears beyond it.
void AlarmCurveItem::paintNames(QPainter& painter, const AlarmCurvePlot& plot) const {
    const QFontMetricsF metrics(letters());
    const bool below = plot.back() > plot.limit();
    std::vector<QRectF> taken;
    const double raised = curve_.value(QStringLiteral("raised")).toDouble();
    if (raised >= 0 && raised <= 1) // its line
        taken.emplace_back(plot.x(raised) - 2, plot.area().top(), 4, plot.area().height());
    const auto name = [&](const QString& text, double value, bool above, const QColor& color) {
        const QRectF place =
            plot.namePlace({metrics.horizontalAdvance(text) + 1, metrics.height()}, value, above, taken);
        if (place.isEmpty())
            return;
        taken.push_back(place);
        painter.setPen(color);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    name(curve_.value(QStringLiteral("limitText")).toString(), plot.limit(), !below, limitText_);
    name(curve_.value(QStringLiteral("backText")).toString(), plot.back(), below, ink_);
}

/// The word stands above the plot, where nothing covers it: beside the line, or at the left where there is none.
void AlarmCurveItem::paintRaised(QPainter& painter, const AlarmCurvePlot& plot) const {
    const QRectF& area = plot.area();
    const QString text = curve_.value(QStringLiteral("raisedText")).toString();
    const double raised = curve_.value(QStringLiteral("raised")).toDouble();
    const QFontMetricsF metrics(letters());
    const double wide = metrics.horizontalAdvance(text) + 1;
    double left = area.left();
    if (raised >= 0 && raised <= 1) {
        const double x = sharp(plot.x(raised));
        painter.setPen(raisedColor_);
        painter.drawLine(QPointF(x, 0), QPointF(x, area.bottom()));
        left = x + kMargin + wide > width() ? x - kMargin - wide : x + kMargin;
    }
    painter.setPen(raisedText_);
    painter.drawText(QRectF(left, 0, wide, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// Minutes that are missing break it; a single one between two gaps is a dot.
void AlarmCurveItem::paintLine(QPainter& painter, const AlarmCurvePlot& plot) const {
    const auto lines = plot.lines();
    for (const std::vector<QPointF>& line : lines) {
        painter.setPen(QPen(line_, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF(QList<QPointF>(line.begin(), line.end())));
        if (line.size() > 1 && &line != &lines.back())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(line_);
        painter.drawEllipse(line.back(), kDot, kDot);
    }
}

void AlarmCurveItem::paint(QPainter* painter) {
    if (curve_.value(QStringLiteral("xs")).toList().isEmpty())
        return;
    AlarmCurvePlot plot(curve_);
    plot.setArea(areaOf(plot.range()));
    if (plot.area().width() <= 0 || plot.area().height() <= 0)
        return;
    painter->setFont(letters());
    paintGaps(*painter, plot);
    paintGrid(*painter, plot);
    paintLimit(*painter, plot);
    paintRaised(*painter, plot);
    painter->setRenderHint(QPainter::Antialiasing);
    paintLine(*painter, plot);
    paintNames(*painter, plot);
}

} // namespace countis::ui
