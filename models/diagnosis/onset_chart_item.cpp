// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/onset_chart_item.h"

#include "models/charts/nice_range.h"
#include "models/text/value_text.h"
#include "models/trends/trend_ticks.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

constexpr double kPixelsPerTick = 84;
constexpr float kTintAlpha = 0.06F;

/// "98.40", "1,234"
QString energyOf(double kilowattHours, const QLocale& locale) {
    return numberText(kilowattHours, kilowattHours >= 1000 ? 0 : 2, locale);
}

} // namespace

struct OnsetChartItem::Plot {
    double left = 0, right = 0, top = 0, bottom = 0;
    Span span;
    AxisRange range;

    double x(Seconds at) const { return left + (right - left) * (at - span.from) / std::max(1.0, lengthOf(span)); }
    double y(double value) const { return bottom - (bottom - top) * value / std::max(1e-9, range.maximum); }
};

void OnsetChartItem::setHistory(FaultHistory* history) {
    if (history == history_)
        return;
    if (history_)
        history_->disconnect(this);
    history_ = history;
    if (history_)
        connect(history_, &FaultHistory::changed, this, [this] { update(); });
    update();
    emit changed();
}

OnsetChartItem::Plot OnsetChartItem::plotOf() const {
    Plot plot;
    double most = 0;
    for (const auto& line : history_->lines())
        for (const QPointF& point : line)
            most = std::max(most, point.y());
    plot.span = history_->span();
    plot.range = niceRange(0, std::max(most, 0.1), 0.01, {0, 0, 0});
    const QFontMetricsF metrics(letters());
    const double number = metrics.horizontalAdvance(energyOf(plot.range.maximum, history_->locale()));
    const double name = metrics.horizontalAdvance(QStringLiteral("L2 ") + energyOf(most, history_->locale()));
    plot.left = number + 9;
    plot.right = width() - name - 12;
    plot.top = 1.8 * fontSize();
    plot.bottom = height() - 2.0 * fontSize();
    return plot;
}

void OnsetChartItem::paint(QPainter* painter) {
    if (!history_ || width() < 160 || height() < 60 || lines_.size() < 3 || texts_.size() < 3)
        return;
    painter->setFont(letters());
    const Plot plot = plotOf();
    paintGrid(*painter, plot);
    paintOnset(*painter, plot);
    painter->setRenderHint(QPainter::Antialiasing);
    paintLines(*painter, plot);
    paintNames(*painter, plot);
}

void OnsetChartItem::paintGrid(QPainter& painter, const Plot& plot) const {
    const double line = 1.5 * fontSize();
    const int decimals = plot.range.step >= 1 ? 0 : plot.range.step >= 0.1 ? 1 : 2;
    for (const double value : axisValues(plot.range)) {
        const double y = std::round(plot.y(value)) + 0.5;
        painter.setPen(QPen(value == 0 ? baseLine_ : grid_, 1));
        painter.drawLine(QPointF(plot.left, y), QPointF(plot.right, y));
        painter.setPen(axis_);
        painter.drawText(QRectF(0, y - line / 2, plot.left - 8, line), Qt::AlignRight | Qt::AlignVCenter,
                         numberText(value, decimals, history_->locale()));
    }
    const int most = std::max(2, static_cast<int>((plot.right - plot.left) / kPixelsPerTick));
    for (const ChartMark& mark : trendTicks(plot.span, most, history_->zone(), history_->locale())) {
        const double x = std::round(plot.left + mark.position * (plot.right - plot.left)) + 0.5;
        painter.setPen(QPen(grid_, 1));
        painter.drawLine(QPointF(x, plot.top), QPointF(x, plot.bottom));
        painter.setPen(axis_);
        painter.drawText(QRectF(x - kPixelsPerTick / 2, plot.bottom + 3, kPixelsPerTick, line), Qt::AlignCenter,
                         mark.text);
    }
}

void OnsetChartItem::paintOnset(QPainter& painter, const Plot& plot) const {
    const auto& onset = history_->onset();
    if (!onset || onset->older)
        return;
    const double from = plot.x(onset->between.from);
    const double to = plot.x(onset->between.to);
    QColor tint = alarm_;
    tint.setAlphaF(kTintAlpha);
    painter.fillRect(QRectF(from, plot.top, plot.right - from, plot.bottom - plot.top), tint);
    const double x = std::round((from + to) / 2) + 0.5;
    painter.setPen(QPen(alarm_, 1));
    painter.drawLine(QPointF(x, plot.top - 4), QPointF(x, plot.bottom));
}

void OnsetChartItem::paintLines(QPainter& painter, const Plot& plot) const {
    painter.setBrush(Qt::NoBrush);
    for (int phase = 0; phase < 3; ++phase) {
        const auto& points = history_->lines()[static_cast<std::size_t>(phase)];
        if (points.empty())
            continue;
        QPolygonF line;
        for (const QPointF& point : points)
            line.append({plot.x(point.x()), plot.y(point.y())});
        painter.setPen(QPen(lines_[phase], 1));
        painter.drawPolyline(line);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lines_[phase]);
        painter.drawEllipse(line.back(), 2.5, 2.5);
        painter.setBrush(Qt::NoBrush);
    }
}

/// At the ends of the lines, the lowest first, each above the one before.
void OnsetChartItem::paintNames(QPainter& painter, const Plot& plot) const {
    std::vector<int> order;
    for (int phase = 2; phase >= 0; --phase)
        if (!history_->lines()[static_cast<std::size_t>(phase)].empty())
            order.push_back(phase);
    const auto last = [&](int phase) { return history_->lines()[static_cast<std::size_t>(phase)].back().y(); };
    std::ranges::stable_sort(order, {}, last);
    const double line = 1.25 * fontSize();
    double lowest = height();
    for (const int phase : order) {
        const double middle = std::min(plot.y(last(phase)), lowest - line / 2);
        lowest = middle - line / 2;
        painter.setPen(texts_[phase]);
        painter.drawText(QRectF(plot.right + 8, middle - line / 2, width() - plot.right - 8, line),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("L%1 ").arg(phase + 1) + energyOf(last(phase), history_->locale()));
    }
}

} // namespace countis::ui
