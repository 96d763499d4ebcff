// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_chart_item.h"

#include "models/charts/nice_range.h"
#include "models/drawing/hatch_item.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

constexpr double kRoom = 1.08; // beyond the lowest bar
constexpr double kWidest = 30; // of a bar
constexpr double kAxisGap = 9; // between numbers and bars
constexpr double kSteps = 100; // in a kWh, and in a unit of the currency

/// What a row shows, in kWh or in the currency: T1 and T2 up and down.
struct Bars {
    std::array<double, kTariffParts> up{};
    std::array<double, kTariffParts> down{};

    double sum(const std::array<double, kTariffParts>& parts) const { return parts[0] + parts[1]; }
    double highest() const { return std::max({0.0, sum(up), -sum(down)}); }
    double lowest() const { return std::min({0.0, sum(up), -sum(down)}); }
};

Bars barsOf(const EnergyFigure& figure, EnergyView view) {
    Bars bars;
    for (std::size_t n = 0; n < kTariffParts; ++n) {
        bars.up[n] = static_cast<double>(view == EnergyView::Cost ? figure.costIn[n] : figure.in[n]) / kSteps;
        bars.down[n] = view == EnergyView::Cost ? 0 : static_cast<double>(figure.out[n]) / kSteps;
    }
    if (view == EnergyView::Cost)
        bars.down[0] = -static_cast<double>(figure.costOut) / kSteps;
    return bars;
}

/// Of the numbers of an axis.
int decimalsOf(double step) {
    return step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step)));
}

/// Widths are rounded to whole pixels, so that all bars look alike.
QRectF sharp(double x, double y1, double y2, double width) {
    const double top = std::round(std::min(y1, y2));
    const double bottom = std::round(std::max(y1, y2));
    return {std::round(x), top, std::round(width), bottom - top};
}

} // namespace

struct EnergyChartItem::Plot {
    double left = 0, right = 0, top = 0, bottom = 0; // of the bars
    double least = 0, most = 1;
    double step = 1;
    double pitch = 1;
    double bar = 1;   // width
    double ghost = 0; // so far left of the bar
    EnergyView view = EnergyView::Active;

    double y(double value) const { return bottom - (bottom - top) * (value - least) / (most - least); }
    double x(std::size_t row) const { return left + pitch * static_cast<double>(row); }
    double barX(std::size_t row) const { return x(row) + (pitch - bar + ghost) / 2; }
};

EnergyChartItem::EnergyChartItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &EnergyChartItem::changed, this, [this] { update(); });
}

void EnergyChartItem::setEnergy(EnergyModel* energy) {
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

EnergyChartItem::Plot EnergyChartItem::plotOf(const EnergyShown& shown) const {
    Plot plot;
    plot.view = shown.view;
    plot.left = 3.6 * fontSize_;
    plot.right = width() - 6;
    plot.top = 1.8 * fontSize_;
    plot.bottom = height() - 3.9 * fontSize_;
    double most = 0;
    double least = 0;
    const auto take = [&](const EnergyFigure& figure) {
        const Bars bars = barsOf(figure, shown.view);
        most = std::max(most, bars.highest());
        least = std::min(least, bars.lowest());
    };
    for (std::size_t row = 0; row < shown.now.rows.size(); ++row) {
        take(shown.now.rows[row]);
        if (const EnergyFigure* const before = shown.comparedWith(row))
            take(*before);
    }
    const AxisRange range = niceRange(0, std::max({most, -least, 0.03}), 0.01, {0, 0, 0});
    plot.step = range.step;
    plot.most = std::max(std::ceil(most / range.step - 1e-9) * range.step, most == 0 ? 0.0 : range.step);
    plot.least = -least > range.step ? std::floor(least / range.step) * range.step : least * kRoom;
    if (plot.most <= plot.least)
        plot.most = plot.least + range.step;
    QFont font(family_);
    font.setPixelSize(fontSize_);
    const QString longest = energy_->text().number(plot.most, decimalsOf(plot.step));
    const QFontMetricsF metrics(font);
    const double widest = std::max(metrics.horizontalAdvance(longest), metrics.horizontalAdvance(dataWord_));
    plot.left = std::max(plot.left, widest + kAxisGap + 2);
    plot.pitch = (plot.right - plot.left) / static_cast<double>(std::max<std::size_t>(1, shown.now.rows.size()));
    plot.ghost = shown.comparing ? std::min(4.0, plot.pitch / 5) : 0;
    plot.bar = std::max(2.0, std::min(kWidest, std::round(plot.pitch * 0.54)));
    return plot;
}

int EnergyChartItem::rowAt(double x) const {
    const EnergyShown* const shown = energy_ ? energy_->shown() : nullptr;
    if (shown == nullptr)
        return -1;
    const Plot plot = plotOf(*shown);
    const auto row = static_cast<int>(std::floor((x - plot.left) / plot.pitch));
    return x < plot.left || row >= static_cast<int>(shown->now.rows.size()) ? -1 : row;
}

double EnergyChartItem::middleOf(int row) const {
    const EnergyShown* const shown = energy_ ? energy_->shown() : nullptr;
    return shown != nullptr ? plotOf(*shown).x(static_cast<std::size_t>(std::max(0, row))) + plotOf(*shown).pitch / 2
                            : 0;
}

void EnergyChartItem::paint(QPainter* painter) {
    const EnergyShown* const shown = energy_ ? energy_->shown() : nullptr;
    if (shown == nullptr || width() < 100 || height() < 80)
        return;
    QFont font(family_);
    font.setPixelSize(fontSize_);
    painter->setFont(font);
    const Plot plot = plotOf(*shown);
    if (const int chosen = energy_->chosenRow(); chosen >= 0)
        painter->fillRect(
            QRectF(plot.x(static_cast<std::size_t>(chosen)), plot.top, plot.pitch, plot.bottom - plot.top), tint_);
    paintGrid(*painter, plot);
    paintEstimates(*painter, plot, *shown);
    for (std::size_t row = 0; row < shown->now.rows.size(); ++row)
        paintRow(*painter, plot, *shown, row);
    const double zero = std::round(plot.y(0)) + 0.5;
    painter->setPen(QPen(baseLine_, 1));
    painter->drawLine(QPointF(plot.left, zero), QPointF(plot.right, zero));
    paintAxis(*painter, plot, *shown);
    paintStrip(*painter, plot, *shown);
}

void EnergyChartItem::paintGrid(QPainter& painter, const Plot& plot) const {
    const auto first = static_cast<int>(std::ceil(plot.least / plot.step - 1e-9));
    const auto last = static_cast<int>(std::floor(plot.most / plot.step + 1e-9));
    const int decimals = decimalsOf(plot.step);
    for (int n = first; n <= last; ++n) {
        const double value = n * plot.step;
        const double y = std::round(plot.y(value)) + 0.5;
        painter.setPen(QPen(grid_, 1));
        painter.drawLine(QPointF(plot.left, y), QPointF(plot.right, y));
        painter.setPen(axis_);
        painter.drawText(QRectF(0, y - fontSize_, plot.left - kAxisGap, 2.0 * fontSize_),
                         Qt::AlignRight | Qt::AlignVCenter, energy_->text().number(value, decimals));
    }
}

void EnergyChartItem::paintRow(QPainter& painter, const Plot& plot, const EnergyShown& shown, std::size_t row) const {
    const double x = plot.barX(row);
    if (const EnergyFigure* const before = shown.comparedWith(row))
        paintGhost(painter, plot, *before, x - plot.ghost);
    if (shown.now.rows[row].known)
        paintStack(painter, plot, shown.now.rows[row], x);
}

void EnergyChartItem::paintGhost(QPainter& painter, const Plot& plot, const EnergyFigure& figure, double x) const {
    const Bars bars = barsOf(figure, plot.view);
    const double zero = plot.y(0);
    QPen pen(bar_, 1);
    pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const double value : {bars.sum(bars.up), -bars.sum(bars.down)})
        if (const QRectF frame = sharp(x, zero, plot.y(value), plot.bar); frame.height() >= 1)
            painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, 0));
}

void EnergyChartItem::paintStack(QPainter& painter, const Plot& plot, const EnergyFigure& figure, double x) const {
    const Bars bars = barsOf(figure, plot.view);
    const auto paintPart = [&](double from, double to, bool solid) {
        const QRectF area = sharp(x, plot.y(from), plot.y(to), plot.bar);
        if (area.height() < 1)
            return;
        painter.fillRect(area, solid && !figure.estimated ? bar_ : figure.estimated ? card_ : tint_);
        if (figure.estimated)
            paintHatch(painter, area, bar_);
        if (solid && !figure.estimated)
            return;
        painter.setPen(QPen(bar_, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    };
    // T2 stands on the axis, T1 on T2.
    paintPart(0, bars.up[1], false);
    paintPart(bars.up[1], bars.up[1] + bars.up[0], true);
    paintPart(0, -bars.down[1], false);
    paintPart(-bars.down[1], -bars.down[1] - bars.down[0], true);
}

/// Stretches of rows whose energy is shared out, marked once for each stretch.
void EnergyChartItem::paintEstimates(QPainter& painter, const Plot& plot, const EnergyShown& shown) const {
    const auto& rows = shown.now.rows;
    for (std::size_t first = 0; first < rows.size(); ++first) {
        if (!rows[first].estimated)
            continue;
        std::size_t end = first;
        while (end < rows.size() && rows[end].estimated)
            ++end;
        const QRectF area(plot.x(first), plot.top, plot.pitch * static_cast<double>(end - first),
                          plot.bottom - plot.top);
        paintHatch(painter, area, hatch_);
        const double textWidth = QFontMetricsF(painter.font()).horizontalAdvance(estimatedWord_);
        const double left =
            std::clamp(area.center().x() - textWidth / 2, plot.left, std::max(plot.left, plot.right - textWidth));
        painter.setPen(axis_);
        painter.drawText(QRectF(left, 0, textWidth + 2, plot.top), Qt::AlignLeft | Qt::AlignVCenter, estimatedWord_);
        first = end;
    }
}

void EnergyChartItem::paintAxis(QPainter& painter, const Plot& plot, const EnergyShown& shown) const {
    const QFontMetricsF metrics(painter.font());
    const auto& rows = shown.now.rows;
    double widest = 0;
    for (const EnergyFigure& row : rows)
        widest = std::max(widest, metrics.horizontalAdvance(energy_->text().axis(row.from, shown.rowLength)));
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 6) / plot.pitch)));
    const int chosen = energy_->chosenRow();
    const double top = plot.bottom + 0.35 * fontSize_;
    const double height = 1.6 * fontSize_;
    const double markWidth = std::max(plot.pitch, widest + 8);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const bool marked = static_cast<int>(row) == chosen;
        const bool hidden =
            chosen >= 0 && std::abs(static_cast<double>(row) - chosen) * plot.pitch < (markWidth + widest) / 2;
        if (!marked && (row % every != 0 || hidden))
            continue;
        const double middle = plot.x(row) + plot.pitch / 2;
        QRectF place(middle - markWidth / 2, top, markWidth, height);
        if (marked) {
            place.moveRight(std::min(place.right(), width()));
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink_);
            painter.drawRoundedRect(place, 4, 4);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        const bool free = shown.rowLength == RowLength::Day && energy_->text().dateOf(rows[row].from).dayOfWeek() > 5;
        painter.setPen(marked ? card_ : free ? quiet_ : ink_);
        painter.drawText(place, Qt::AlignCenter, energy_->text().axis(rows[row].from, shown.rowLength));
    }
}

/// Filled: all quarter-hours were read; a frame in the colour of gaps with the part that was read; empty: none.
void EnergyChartItem::paintStrip(QPainter& painter, const Plot& plot, const EnergyShown& shown) const {
    const double thick = 5;
    const double top = std::round(height() - 0.85 * fontSize_ - thick / 2);
    painter.setPen(axis_);
    painter.drawText(QRectF(0, top - fontSize_ + thick / 2, plot.left - kAxisGap, 2.0 * fontSize_),
                     Qt::AlignRight | Qt::AlignVCenter, dataWord_);
    for (std::size_t row = 0; row < shown.now.rows.size(); ++row) {
        const EnergyFigure& figure = shown.now.rows[row];
        if (figure.quarters == 0)
            continue;
        const double left = std::round(plot.x(row) + 1);
        const QRectF area(left, top, std::max(1.0, std::round(plot.x(row + 1) - 1) - left), thick);
        if (figure.quartersRead == figure.quarters) {
            painter.fillRect(area, data_);
            continue;
        }
        const auto part = static_cast<double>(figure.quartersRead) / static_cast<double>(figure.quarters);
        painter.fillRect(QRectF(area.left(), area.top(), std::floor(area.width() * part), thick), data_);
        painter.setPen(QPen(gap_, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace countis::ui
