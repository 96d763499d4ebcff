// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_lines.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <functional>

namespace countis::ui {
namespace {

constexpr float kBand = 0.18F;
constexpr float kArea = 0.1F;
constexpr float kBefore = 0.85F;

/// Strokes of a line in pixels along the time axis, where it is steep longer ones: QPainter's own dashes cost many
/// times more.
struct Dash {
    int on = 0; // 0: the line is whole
    int off = 0;
};

using Columns = std::vector<TrendColumn>;

class Plot {
public:
    Plot(const QRectF& rect, const Span& view, const AxisRange& range)
        : rect_(rect), view_(view), perSecond_(rect.width() / (view.to - view.from)), range_(range),
          perUnit_(rect.height() / (range.maximum - range.minimum)) {}

    double x(Seconds at) const { return rect_.left() + (at - view_.from) * perSecond_; }
    double y(float value) const { return rect_.bottom() - (static_cast<double>(value) - range_.minimum) * perUnit_; }

    /// A column in nearly every pixel.
    bool isDense(const Columns& columns) const { return static_cast<double>(columns.size()) > 0.75 * rect_.width(); }
    /// It goes up and down by more than a few pixels in each column: nobody sees the edges of such a line.
    bool isSteep(const Columns& columns) const {
        constexpr double kSteep = 4;
        double travel = 0;
        for (std::size_t i = 1; i < columns.size(); ++i)
            if (const auto way = static_cast<double>(std::abs(columns[i].mean - columns[i - 1].mean)); way >= 0)
                travel += way * perUnit_;
        return travel > kSteep * static_cast<double>(columns.size());
    }

private:
    QRectF rect_;
    Span view_;
    double perSecond_;
    AxisRange range_;
    double perUnit_;
};

/// Calls `draw` for each stretch without a break.
void forEachStretch(const Columns& columns,
                    const std::function<void(Columns::const_iterator, Columns::const_iterator)>& draw) {
    const auto breaks = [](const TrendColumn& column) { return std::isnan(column.mean); };
    for (auto from = columns.begin(); from != columns.end();) {
        const auto to = std::find_if(from, columns.end(), breaks);
        if (from != to)
            draw(from, to);
        from = to == columns.end() ? to : to + 1;
    }
}

void paintBand(QPainter& painter, const Plot& plot, const Columns& columns, QColor tint) {
    if (std::ranges::none_of(columns, [](const TrendColumn& column) { return column.maximum > column.minimum; }))
        return;
    tint.setAlphaF(kBand);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (plot.isDense(columns)) {
        // A polygon with an edge in every pixel costs many times more than a stroke in every pixel.
        QList<QRect> strokes;
        strokes.reserve(static_cast<qsizetype>(columns.size()));
        for (const TrendColumn& column : columns) {
            if (std::isnan(column.mean))
                continue;
            const auto top = static_cast<int>(std::lround(plot.y(column.maximum)));
            const auto bottom = static_cast<int>(std::lround(plot.y(column.minimum)));
            strokes.append(QRect(static_cast<int>(std::floor(plot.x(column.at))), top, 1, std::max(1, bottom - top)));
        }
        painter.drawRects(strokes);
        return;
    }
    forEachStretch(columns, [&](auto from, auto to) {
        QPolygonF band;
        band.reserve(2 * (to - from));
        for (auto column = from; column != to; ++column)
            band.append({plot.x(column->at), plot.y(column->maximum)});
        for (auto column = to; column != from;) {
            --column;
            band.append({plot.x(column->at), plot.y(column->minimum)});
        }
        painter.drawPolygon(band);
    });
}

void paintArea(QPainter& painter, const Plot& plot, const Columns& columns, QColor tint) {
    tint.setAlphaF(kArea);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.setRenderHint(QPainter::Antialiasing, false);
    forEachStretch(columns, [&](auto from, auto to) {
        QPolygonF area;
        area.append({plot.x(from->at), plot.y(0)});
        for (auto column = from; column != to; ++column)
            area.append({plot.x(column->at), plot.y(column->mean)});
        area.append({area.back().x(), plot.y(0)});
        painter.drawPolygon(area);
    });
}

/// The parts of a stretch that a dashed line draws.
void paintDashes(QPainter& painter, const QPolygonF& line, const Dash& dash) {
    constexpr double kSteep = 0.25; // of the height of a piece counts as length
    QList<QLineF> strokes;
    double place = std::fmod(line.front().x(), dash.on + dash.off); // in the pattern
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QLineF piece(line[i], line[i + 1]);
        const double length = std::abs(piece.dx()) + kSteep * std::abs(piece.dy());
        for (double at = 0; at < length;) {
            const bool on = place < dash.on;
            const double to = std::min(length, at + (on ? dash.on : dash.on + dash.off) - place);
            if (on)
                strokes.append({piece.pointAt(at / length), piece.pointAt(to / length)});
            place += to - at;
            if (place >= dash.on + dash.off - 1e-6)
                place = 0;
            at = std::max(to, at + 1e-3);
        }
    }
    painter.drawLines(strokes);
}

void paintMeans(QPainter& painter, const Plot& plot, const Columns& columns, const QColor& colour, const Dash& dash) {
    painter.setPen(QPen(colour, 1)); // a wider antialiased line costs the software renderer a hundred times more
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, !(plot.isDense(columns) && plot.isSteep(columns)));
    forEachStretch(columns, [&](auto from, auto to) {
        QPolygonF line;
        line.reserve(to - from);
        for (auto column = from; column != to; ++column)
            line.append({plot.x(column->at), plot.y(column->mean)});
        if (line.size() == 1)
            line.append(line.front() + QPointF(1, 0)); // a single reading
        if (dash.on > 0)
            paintDashes(painter, line, dash);
        else
            painter.drawPolyline(line);
    });
}

} // namespace

void paintTrend(QPainter& painter, const QRectF& rect, const TrendPanel& panel, const QList<QColor>& colours,
                bool area) {
    const Span& view = panel.view();
    if (view.to <= view.from || panel.range().maximum <= panel.range().minimum || rect.isEmpty())
        return;
    painter.setClipRect(rect);
    const auto pixels = static_cast<int>(rect.width());
    std::vector<Columns> drawn;
    for (const TrendLine& line : panel.lines()) {
        const Span window{view.from - line.shift, view.to - line.shift};
        const Plot plot(rect, window, panel.range());
        drawn.push_back(line.curve->columns(window, pixels));
        const QColor colour = colours.value(line.colour);
        if (area)
            paintArea(painter, plot, drawn.back(), colour);
        if (!line.before)
            paintBand(painter, plot, drawn.back(), colour);
    }
    // The lines above all bands.
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const TrendLine& line = panel.lines()[i];
        QColor colour = colours.value(line.colour);
        if (line.before)
            colour.setAlphaF(kBefore);
        const Plot plot(rect, {view.from - line.shift, view.to - line.shift}, panel.range());
        paintMeans(painter, plot, drawn[i], colour, line.before ? Dash{2, 3} : line.dashed ? Dash{6, 3} : Dash{});
    }
}

TrendLines::TrendLines(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &TrendLines::areaChanged, this, [this] { update(); });
}

void TrendLines::setPanel(TrendPanel* panel) {
    if (panel == panel_)
        return;
    if (panel_)
        panel_->disconnect(this);
    panel_ = panel;
    if (panel_)
        connect(panel_, &TrendPanel::drawn, this, [this] { update(); });
    update();
    emit panelChanged();
}

void TrendLines::setColours(const QVariantList& colours) {
    QList<QColor> wanted;
    for (const QVariant& colour : colours)
        wanted.append(colour.value<QColor>());
    if (wanted == colours_)
        return;
    colours_ = wanted;
    update();
    emit coloursChanged();
}

void TrendLines::paint(QPainter* painter) {
    if (panel_)
        paintTrend(*painter, QRectF(0, 0, width(), height()), *panel_, colours_, area_);
}

} // namespace countis::ui
