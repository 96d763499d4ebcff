// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_panel.h"

#include "models/charts/chart_view.h"
#include "models/text/names.h"
#include "models/text/value_text.h"

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

int axisDecimals(double step) {
    return step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
}

void widen(std::optional<MinMax>& extent, const MinMax& by) {
    extent = extent ? MinMax{std::min(extent->minimum, by.minimum), std::max(extent->maximum, by.maximum)} : by;
}

} // namespace

TrendPanel::TrendPanel(Measure::Quantity quantity, QObject* parent) : QObject(parent), quantity_(quantity) {}

QString TrendPanel::symbol() const {
    return symbolText(toCore(quantity_));
}

QString TrendPanel::name() const {
    return sentence(nameText(toCore(quantity_)));
}

double TrendPanel::position(double value) const {
    const double fraction = (value - range_.minimum) / (range_.maximum - range_.minimum);
    return fraction >= 0 && fraction <= 1 ? fraction : -1;
}

void TrendPanel::setCaption(const QString& caption) {
    if (caption == caption_)
        return;
    caption_ = caption;
    emit captionChanged();
}

void TrendPanel::show(const Span& view, const QLocale& locale) {
    view_ = view;
    std::optional<MinMax> extent;
    for (const TrendLine& line : lines_) {
        const Span window{view.from - line.shift, view.to - line.shift};
        if (const auto found = line.curve->extent(window))
            widen(extent, *found);
        for (const TrendEstimate& estimate : line.estimates)
            if (estimate.span.from < window.to && estimate.span.to > window.from)
                widen(extent, {static_cast<double>(estimate.mean), static_cast<double>(estimate.mean)});
    }
    if (extent) {
        if (startsAtZero(quantity_))
            extent = MinMax{std::min(0.0, extent->minimum), std::max(0.0, extent->maximum)};
        const AxisRange kept = ranged_ ? range_ : AxisRange{0, 0, 0};
        const AxisRange range = niceRange(extent->minimum, extent->maximum, smallestStep(quantity_), kept);
        ranged_ = true;
        if (range != range_) {
            range_ = range;
            emit rangeChanged();
        }
    }
    std::vector<ChartMark> ticks;
    const std::vector<double> values = axisValues(range_);
    // By their number: the last bits of the highest one may be too high.
    for (std::size_t n = 0; n < values.size(); ++n)
        ticks.push_back({static_cast<double>(n) / static_cast<double>(values.size() - 1), 0,
                         numberText(values[n], axisDecimals(range_.step), locale)});
    ticks_.setMarks(std::move(ticks));
    emit drawn();
}

} // namespace countis::ui
