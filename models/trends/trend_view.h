// SPDX-License-Identifier: GPL-3.0-or-later
// Which stretch of time the charts show: a period, and the part of it, or beside it, that wheel and drag have led to.
#pragma once

#include "models/trends/trend_span.h"

#include <optional>

namespace countis::ui {

class TrendView {
public:
    static constexpr double kLiveSeconds = 900;
    static constexpr double kShortest = 10;
    static constexpr double kLongest = 20 * 366 * 86'400.0;

    void setZone(const QTimeZone& zone) { zone_ = zone; }
    const QTimeZone& zone() const { return zone_; }
    /// Nothing is recorded outside; the view always touches it. All follows them.
    void setLimits(const Span& limits);

    TrendSpan::Kind kind() const { return kind_; }
    const Span& view() const { return view_; }
    const Span& period() const { return period_; }
    bool follows() const { return kind_ == TrendSpan::Kind::Live; }
    bool fits() const { return view_ == period_; }

    /// The period of this kind that holds the middle of the view, or now where now is in view. All is the year until
    /// there are limits.
    void show(TrendSpan::Kind kind, Seconds now);
    /// The period, or the view of this length, that begins there; of All the day.
    void showTime(Seconds at);
    void setCustom(const Span& span);
    /// All has no neighbours.
    void step(int periods);
    /// Live: the end moves to `now`.
    void follow(Seconds now);

    /// `factor` below 1 shows less; the time at the fraction `at` of the view stays where it is.
    void zoom(double factor, double at);
    /// By a fraction of the view; positive: later.
    void pan(double fraction);
    void setView(const Span& view);
    void fit() { view_ = period_; }

    /// What was in view a period earlier.
    Span before() const;

private:
    void leaveLive();
    void keepInLimits();
    Span whole(Seconds now) const;

    QTimeZone zone_ = QTimeZone::utc();
    TrendSpan::Kind kind_ = TrendSpan::Kind::Day;
    Span period_;
    Span view_;
    std::optional<Span> limits_;
};

} // namespace countis::ui
