// SPDX-License-Identifier: GPL-3.0-or-later
// What one drawing of the live charts looks at, and how each quantity is drawn.
#pragma once

#include "core/clock.h"
#include "models/charts/chart_marks.h"
#include "models/charts/sample_store.h"
#include "models/text/measure.h"

#include <QLocale>
#include <QTimeZone>

#include <array>

namespace countis::ui {

/// The right edge of the charts: where it stands on the time axis, and when that was, by the world's clock.
struct ChartEnd {
    Seconds at = 0;
    Instant real;
};

class ChartView {
public:
    /// Times of day are those of `zone`.
    ChartView(const ChartEnd& end, int windowSeconds, const QTimeZone& zone)
        : span_{end.at - windowSeconds, end.at}, real_(end.real), zone_(zone) {}

    const Span& span() const { return span_; }
    Instant real() const { return real_; }
    /// Fraction of the window.
    double position(Seconds time) const { return (time - span_.from) / (span_.to - span_.from); }
    Seconds time(double position) const { return span_.from + position * (span_.to - span_.from); }
    /// "14:26:49", the time of day at a fraction of the window; in windows of days "24 Nov 14:26".
    QString clockText(double position, const QLocale& locale) const;
    /// At round times of day: "14:22", with seconds where the steps are shorter than a minute, "24 Nov" where they
    /// are days.
    std::vector<ChartMark> timeTicks(const QLocale& locale) const;

private:
    Span span_;
    Instant real_;
    QTimeZone zone_;
};

inline constexpr std::array kLegendOrder{Measure::Phase::Sum, Measure::Phase::L1, Measure::Phase::L2,
                                         Measure::Phase::L3, Measure::Phase::N};

/// Powers are drawn from 0: the area below ∑ has a meaning.
bool startsAtZero(Measure::Quantity quantity);
/// Of the value axis, in the shown unit; finer would show the meter's own noise as if it mattered.
double smallestStep(Measure::Quantity quantity);

} // namespace countis::ui
