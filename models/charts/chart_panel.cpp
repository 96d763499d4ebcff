// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_panel.h"

#include "models/value_text.h"

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
    const std::string_view text = info(toCore(quantity_)).symbol;
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString ChartPanel::unit() const {
    return unitText(toCore(quantity_));
}

QString ChartPanel::name() const {
    switch (quantity_) {
    case Measure::Quantity::V: return tr("phase-to-neutral voltage");
    case Measure::Quantity::U: return tr("phase-to-phase voltage");
    case Measure::Quantity::I: return tr("current");
    case Measure::Quantity::P: return tr("active power");
    case Measure::Quantity::Q: return tr("reactive power");
    case Measure::Quantity::S: return tr("apparent power");
    case Measure::Quantity::PF: return tr("power factor");
    case Measure::Quantity::F: return tr("frequency");
    }
    return {};
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
