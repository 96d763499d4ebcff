// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_panel.h"

#include "models/text/names.h"
#include "models/text/value_text.h"

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

// As many decimals as the axis's step needs.
int stepDecimals(double step) {
    return std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
}

} // namespace

ChartPanel::ChartPanel(Measure::Quantity quantity, QObject* parent) : QObject(parent), quantity_(quantity) {}

QString ChartPanel::symbol() const {
    return symbolText(toCore(quantity_));
}

QString ChartPanel::unit() const {
    return unitText(toCore(quantity_));
}

QString ChartPanel::name() const {
    return nameText(toCore(quantity_));
}

double ChartPanel::position(double value) const {
    if (!std::isfinite(value))
        return -1;
    return std::clamp((value - range_.minimum) / (range_.maximum - range_.minimum), 0.0, 1.0);
}

double ChartPanel::zeroPosition() const {
    return range_.minimum <= 0 && range_.maximum >= 0 ? position(0) : -1;
}

void ChartPanel::setRange(const AxisRange& range, const QLocale& locale) {
    const bool changed = range != range_;
    range_ = range;
    std::vector<ChartMark> marks;
    for (const double value : axisValues(range))
        marks.push_back({position(value), 0, numberText(value, stepDecimals(range.step), locale)});
    ticks_.setMarks(std::move(marks));
    if (changed)
        emit rangeChanged();
}

void ChartPanel::retranslate(const QLocale& locale) {
    setRange(range_, locale);
    emit nameChanged();
}

} // namespace countis::ui
