// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/demand_chart_item.h"

#include "models/charts/nice_range.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countis::ui {

DemandChartItem::DemandChartItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &DemandChartItem::changed, this, [this] { update(); });
}

void DemandChartItem::setEnergy(EnergyModel* energy) {
    if (energy == energy_)
        return;
    if (energy_)
        energy_->disconnect(this);
    energy_ = energy;
    if (energy_) {
        connect(energy_, &EnergyModel::changed, this, [this] { update(); });
        connect(energy_, &EnergyModel::chosenRowChanged, this, [this] { update(); });
    }
    emit changed();
}

double DemandChartItem::pitchOf(const EnergyShown& shown) const {
    return (width() - left_) / static_cast<double>(std::max<std::size_t>(1, shown.now.rows.size()));
}

int DemandChartItem::rowAt(double x) const {
    const EnergyShown* const shown = energy_ ? energy_->shown() : nullptr;
    if (shown == nullptr || x < left_)
        return -1;
    const auto row = static_cast<int>((x - left_) / pitchOf(*shown));
    return row < static_cast<int>(shown->now.rows.size()) ? row : -1;
}

/// `most`: kW, the highest number beside the bars.
double DemandChartItem::leftFor(const QFontMetricsF& metrics, double most) const {
    constexpr double kGap = 8;
    return std::max(2.6 * fontSize_, metrics.horizontalAdvance(energy_->text().number(most, 0)) + kGap);
}

void DemandChartItem::paint(QPainter* painter) {
    const EnergyShown* const shown = energy_ ? energy_->shown() : nullptr;
    if (shown == nullptr || height() < 4 * fontSize_)
        return;
    QFont font(family_);
    font.setPixelSize(fontSize_);
    painter->setFont(font);
    // Of the latest row: its number stands at the axis.
    const std::int64_t contracted = shown->now.rows.empty() ? 0 : shown->contractedIn(shown->now.rows.back());
    double most = 0;
    for (const EnergyFigure& row : shown->now.rows)
        most =
            std::max({most, static_cast<double>(shown->contractedIn(row)), row.highest ? row.highest->watts() : 0});
    const AxisRange range = niceRange(0, std::max(most / 1000, 0.02), 0.01, {0, 0, 0});
    left_ = leftFor(QFontMetricsF(font), std::max(range.maximum, most / 1000));
    const double top = 1.2 * fontSize_;
    const double bottom = std::round(height() - 1.7 * fontSize_) + 0.5;
    const double scale = (bottom - top) / (std::max(range.maximum, most / 1000) * 1000);
    const int decimals = range.step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(range.step)));
    for (const double value : axisValues(range)) {
        const double y = std::round(bottom - value * 1000 * scale) + 0.5;
        const bool hidden =
            std::abs(value * 1000 - static_cast<double>(contracted)) * scale < fontSize_ && contracted > 0;
        painter->setPen(QPen(grid_, 1));
        painter->drawLine(QPointF(left_, y), QPointF(width(), y));
        painter->setPen(axis_);
        if (!hidden)
            painter->drawText(QRectF(0, y - fontSize_, left_ - 6, 2.0 * fontSize_), Qt::AlignRight | Qt::AlignVCenter,
                              energy_->text().number(value, decimals));
    }
    paintBars(*painter, *shown, bottom, scale);
    paintLimits(*painter, *shown, bottom, scale);
}

void DemandChartItem::paintBars(QPainter& painter, const EnergyShown& shown, double bottom, double scale) const {
    const double pitch = pitchOf(shown);
    const double wide = std::clamp(std::round(pitch * 0.55), 1.0, 24.0);
    const QFontMetricsF metrics(painter.font());
    double free = left_ - 1; // where the next label may begin
    for (std::size_t n = 0; n < shown.now.rows.size(); ++n) {
        const EnergyFigure& row = shown.now.rows[n];
        const double x = left_ + pitch * static_cast<double>(n);
        if (row.over && !row.highest && row.quarters > 0)
            painter.fillRect(QRectF(x, 1.2 * fontSize_, pitch, bottom - 1.2 * fontSize_), missing_);
        const bool chosen = static_cast<int>(n) == energy_->chosenRow();
        if (row.highest) {
            const double high = std::max(1.0, std::round(std::max(0.0, row.highest->watts()) * scale));
            const std::int64_t contracted = shown.contractedIn(row);
            const bool above = contracted > 0 && row.highest->watts() > static_cast<double>(contracted);
            painter.fillRect(QRectF(std::round(x + (pitch - wide) / 2), bottom - high, wide, high), above    ? over_
                                                                                                    : chosen ? chosen_
                                                                                                             : bar_);
        }
        const QString label = energy_->text().axis(row.from, shown.rowLength);
        const double labelWidth = metrics.horizontalAdvance(label);
        const double begin = std::min(x + (pitch - labelWidth) / 2, width() - labelWidth);
        const bool round =
            n == 0 || n + 1 == shown.now.rows.size() || (n + 1) % 5 == 0 || shown.now.rows.size() <= 12;
        const bool lastRoom = n + 1 == shown.now.rows.size() || begin + labelWidth + 8 < width() - labelWidth;
        if (!round || begin < free || !lastRoom)
            continue;
        painter.setPen(axis_);
        painter.drawText(QRectF(begin, bottom + 3, labelWidth + 2, 1.5 * fontSize_), Qt::AlignLeft | Qt::AlignVCenter,
                         label);
        free = begin + labelWidth + 8;
    }
}

/// A contract may change in the period: each row has its own.
void DemandChartItem::paintLimits(QPainter& painter, const EnergyShown& shown, double bottom, double scale) const {
    QPen pen(limit_, 1);
    pen.setDashPattern({5, 3});
    const double pitch = pitchOf(shown);
    const auto heightOf = [&](std::int64_t watts) {
        return std::round(bottom - static_cast<double>(watts) * scale) + 0.5;
    };
    const auto& rows = shown.now.rows;
    for (std::size_t first = 0, next = 0; first < rows.size(); first = next) {
        const std::int64_t watts = shown.contractedIn(rows[first]);
        while (next < rows.size() && shown.contractedIn(rows[next]) == watts)
            ++next;
        if (watts == 0)
            continue;
        const double y = heightOf(watts);
        const double begin = left_ + pitch * static_cast<double>(first);
        painter.setPen(pen);
        painter.drawLine(QPointF(begin, y),
                         QPointF(next == rows.size() ? width() : left_ + pitch * static_cast<double>(next), y));
        painter.setPen(limitText_);
        constexpr double kLow = 0.75; // of the height: bars far above the limit would hide the word
        if (first == 0 && y < kLow * height())
            painter.drawText(QRectF(left_ + 2, y - 1.4 * fontSize_, width() - left_, 1.3 * fontSize_),
                             Qt::AlignLeft | Qt::AlignVCenter, limitWord_);
        if (next == rows.size())
            painter.drawText(QRectF(0, y - fontSize_, left_ - 6, 2.0 * fontSize_), Qt::AlignRight | Qt::AlignVCenter,
                             energy_->text().locale().toString(static_cast<double>(watts) / 1000));
    }
}

} // namespace countis::ui
