// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_view.h"

#include "models/charts/nice_range.h"

#include <QDateTime>

#include <cmath>

namespace countis::ui {

ChartView::ChartView(const SampleTime& end, int windowSeconds)
    : span_{secondsOf(end.mono) - windowSeconds, secondsOf(end.mono)}, wallEnd_(end.wall.time_since_epoch().count()) {
}

QString ChartView::clockText(double position) const {
    const double before = (1 - position) * (span_.to - span_.from) * 1000;
    return QDateTime::fromMSecsSinceEpoch(wallEnd_ - std::llround(before)).toString(QStringLiteral("HH:mm:ss"));
}

std::vector<ChartMark> ChartView::timeTicks() const {
    const auto length = std::llround((span_.to - span_.from) * 1000);
    const std::int64_t step = timeStep(length / 1000) * 1000;
    // Round in local time, so that quarters of a day are where people expect them.
    const std::int64_t zone = std::int64_t{1000} * QDateTime::fromMSecsSinceEpoch(wallEnd_).offsetFromUtc();
    const std::int64_t from = wallEnd_ - length;
    std::vector<ChartMark> ticks;
    for (std::int64_t wall = ((from + zone) / step + 1) * step - zone; wall <= wallEnd_; wall += step) {
        const QString format = step < 60'000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
        ticks.push_back({static_cast<double>(wall - from) / static_cast<double>(length), 0,
                         QDateTime::fromMSecsSinceEpoch(wall).toString(format)});
    }
    return ticks;
}

bool startsAtZero(Measure::Quantity quantity) {
    return quantity == Measure::Quantity::P || quantity == Measure::Quantity::Q || quantity == Measure::Quantity::S;
}

double smallestStep(Measure::Quantity quantity) {
    switch (quantity) {
    case Measure::Quantity::V:
    case Measure::Quantity::U: return 0.5;
    case Measure::Quantity::I:
    case Measure::Quantity::P:
    case Measure::Quantity::Q:
    case Measure::Quantity::S: return 0.05;
    case Measure::Quantity::PF:
    case Measure::Quantity::F: return 0.01;
    }
    return 1;
}

QString lineName(Measure::Quantity quantity, Measure::Phase phase) {
    const bool pair = quantity == Measure::Quantity::U;
    switch (phase) {
    case Measure::Phase::L1: return pair ? QStringLiteral("12") : QStringLiteral("L1");
    case Measure::Phase::L2: return pair ? QStringLiteral("23") : QStringLiteral("L2");
    case Measure::Phase::L3: return pair ? QStringLiteral("31") : QStringLiteral("L3");
    case Measure::Phase::Sum: return QStringLiteral("∑");
    case Measure::Phase::N: return QStringLiteral("N");
    }
    return {};
}

} // namespace countis::ui
