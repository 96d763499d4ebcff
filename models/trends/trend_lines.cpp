// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_lines.h"

#include "models/trends/trend_canvas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

constexpr float kBand = 0.18F;
constexpr float kArea = 0.1F;
constexpr float kBefore = 0.85F;
constexpr double kHollow = 2; // pixels from the middle of an estimate to each of its lines

/// Parts of a line in pixels along the time axis.
struct Dash {
    int on = 0; // 0: the line is whole
    int off = 0;
};

using Columns = std::vector<TrendColumn>;

QRgb inkOf(QColor colour, float alpha) {
    colour.setAlphaF(colour.alphaF() * alpha);
    return qPremultiply(colour.rgba());
}

/// What is drawn of one line, and where.
class Plot {
public:
    /// `scale`: pixels of the screen in one of the item.
    Plot(TrendCanvas& canvas, const Span& view, const AxisRange& range, double scale)
        : canvas_(canvas), view_(view), perSecond_(canvas.width() / (view.to - view.from)), range_(range),
          perUnit_(canvas.height() / (range.maximum - range.minimum)), thickness_(scale) {}

    void drawBand(const Columns& columns, QRgb ink);
    void drawArea(const Columns& columns, QRgb ink);
    void drawMeans(const Columns& columns, QRgb ink, const Dash& dash);
    void drawEstimate(const TrendEstimate& estimate, QRgb ink);

private:
    double x(Seconds at) const { return (at - view_.from) * perSecond_; }
    double y(float value) const {
        return canvas_.height() - (static_cast<double>(value) - range_.minimum) * perUnit_;
    }
    template <typename Vertex>
    void lineThrough(Columns::const_iterator from, Columns::const_iterator to, const Vertex& vertex) {
        line_.clear();
        for (auto column = from; column != to; ++column)
            line_.push_back(vertex(*column));
    }
    template <typename Vertex>
    void fill(Columns::const_iterator from, Columns::const_iterator to, QRgb ink, const Vertex& vertex) {
        lineThrough(from, to, vertex);
        alongColumns(line_, canvas_.width(),
                     [&](int column, double top, double bottom) { canvas_.stroke(column, top, bottom, ink); });
    }
    void drawLine(QRgb ink, const Dash& dash);

    TrendCanvas& canvas_;
    Span view_;
    double perSecond_;
    AxisRange range_;
    double perUnit_;
    double thickness_;
    std::vector<TrendVertex> line_; // that is drawn
};

/// Calls `draw` for each stretch without a break.
template <typename Draw>
void forEachStretch(const Columns& columns, const Draw& draw) {
    const auto breaks = [](const TrendColumn& column) { return std::isnan(column.mean); };
    for (auto from = columns.begin(); from != columns.end();) {
        const auto to = std::find_if(from, columns.end(), breaks);
        if (from != to)
            draw(from, to);
        from = to == columns.end() ? to : to + 1;
    }
}

void Plot::drawBand(const Columns& columns, QRgb ink) {
    if (std::ranges::none_of(columns, [](const TrendColumn& column) { return column.maximum > column.minimum; }))
        return;
    forEachStretch(columns, [&](auto from, auto to) {
        fill(from, to, ink, [this](const TrendColumn& column) {
            return TrendVertex{x(column.at), y(column.maximum), y(column.minimum)};
        });
    });
}

void Plot::drawArea(const Columns& columns, QRgb ink) {
    const double zero = y(0);
    forEachStretch(columns, [&](auto from, auto to) {
        fill(from, to, ink, [&](const TrendColumn& column) {
            const double mean = y(column.mean);
            return TrendVertex{x(column.at), std::min(mean, zero), std::max(mean, zero)};
        });
    });
}

void Plot::drawMeans(const Columns& columns, QRgb ink, const Dash& dash) {
    forEachStretch(columns, [&](auto from, auto to) {
        lineThrough(from, to, [this](const TrendColumn& column) {
            const double mean = y(column.mean);
            return TrendVertex{x(column.at), mean, mean};
        });
        drawLine(ink, dash);
    });
}

/// Two thin lines with nothing between them, since nobody read it: no other line is hollow.
void Plot::drawEstimate(const TrendEstimate& estimate, QRgb ink) {
    for (const double side : {-kHollow, kHollow}) {
        const double level = y(estimate.mean) + side * thickness_;
        line_ = {{x(estimate.span.from), level, level}, {x(estimate.span.to), level, level}};
        drawLine(ink, {});
    }
}

/// The stroke of a column is higher than a slanted line is thick: it is so much lighter.
void Plot::drawLine(QRgb ink, const Dash& dash) {
    const auto on = std::llround(dash.on * thickness_);
    const auto length = std::max(1LL, on + std::llround(dash.off * thickness_));
    const auto start = std::llround(view_.from * perSecond_) % length; // dashes move with the time
    alongColumns(line_, canvas_.width(), [&](int column, double top, double bottom) {
        if (on > 0 && (start + column + length) % length >= on)
            return;
        const double rise = bottom - top;
        const double strength = thickness_ * std::sqrt(1 + rise * rise) / (rise + thickness_);
        canvas_.stroke(column, top - thickness_ / 2, bottom + thickness_ / 2, ink, std::min(1.0, strength));
    });
}

} // namespace

void paintTrend(QPainter& painter, const QRectF& rect, const TrendPanel& panel, const QList<QColor>& colours,
                TrendCanvas& canvas, bool area) {
    const Span& view = panel.view();
    if (view.to <= view.from || panel.range().maximum <= panel.range().minimum || rect.isEmpty())
        return;
    const double scale = painter.deviceTransform().m11();
    canvas.begin(rect.size(), scale);
    std::vector<Columns> drawn;
    const auto plotOf = [&](const TrendLine& line) {
        return Plot(canvas, {view.from - line.shift, view.to - line.shift}, panel.range(), scale);
    };
    for (const TrendLine& line : panel.lines()) {
        drawn.push_back(line.curve->columns({view.from - line.shift, view.to - line.shift}, canvas.width()));
        const QColor colour = colours.value(line.colour);
        if (area)
            plotOf(line).drawArea(drawn.back(), inkOf(colour, kArea));
        if (!line.before)
            plotOf(line).drawBand(drawn.back(), inkOf(colour, kBand));
    }
    // The lines above all bands.
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const TrendLine& line = panel.lines()[i];
        const QRgb ink = inkOf(colours.value(line.colour), line.before ? kBefore : 1);
        plotOf(line).drawMeans(drawn[i], ink, line.before ? Dash{2, 3} : line.dashed ? Dash{6, 3} : Dash{});
        for (const TrendEstimate& estimate : line.estimates)
            if (estimate.span.from < view.to && estimate.span.to > view.from)
                plotOf(line).drawEstimate(estimate, ink);
    }
    painter.setCompositionMode(QPainter::CompositionMode_Source); // a copy costs less than mixing
    painter.drawImage(rect.topLeft(), canvas.image());
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
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
        paintTrend(*painter, QRectF(0, 0, width(), height()), *panel_, colours_, canvas_, area_);
}

} // namespace countis::ui
