// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_view.h"

#include <algorithm>

namespace countis::ui {

using Kind = TrendSpan::Kind;

void TrendView::show(Kind kind, Seconds now) {
    const bool nowInView = now >= view_.from && now <= view_.to;
    const Seconds at = nowInView || lengthOf(view_) <= 0 ? now : (view_.from + view_.to) / 2;
    kind_ = kind;
    if (isCalendar(kind))
        period_ = calendarPeriod(kind, at, zone_);
    else if (kind == Kind::Live)
        period_ = {now - kLiveSeconds, now};
    else if (kind == Kind::All)
        period_ = whole(at);
    else
        period_ = view_;
    view_ = period_;
}

Span TrendView::whole(Seconds now) const {
    return limits_ ? Span{limits_->from, std::max(limits_->to, limits_->from + kShortest)}
                   : calendarPeriod(Kind::Year, now, zone_);
}

void TrendView::setLimits(const Span& limits) {
    limits_ = limits;
    if (kind_ != Kind::All)
        return;
    const bool fitted = fits();
    period_ = whole(limits.to);
    if (fitted)
        view_ = period_;
}

void TrendView::showTime(Seconds at) {
    if (kind_ == Kind::All)
        kind_ = Kind::Day;
    if (isCalendar(kind_))
        period_ = calendarPeriod(kind_, at, zone_);
    else
        setCustom({at, at + lengthOf(view_)});
    view_ = period_;
}

void TrendView::setCustom(const Span& span) {
    kind_ = Kind::Custom;
    period_ = view_ = span;
}

void TrendView::step(int periods) {
    if (kind_ == Kind::All)
        return;
    leaveLive();
    if (isCalendar(kind_))
        period_ = calendarStep(kind_, period_, periods, zone_);
    else
        period_ = {period_.from + periods * lengthOf(period_), period_.to + periods * lengthOf(period_)};
    view_ = period_;
}

void TrendView::follow(Seconds now) {
    if (follows())
        period_ = view_ = {now - kLiveSeconds, now};
}

void TrendView::zoom(double factor, double at) {
    leaveLive();
    const double length = std::clamp(lengthOf(view_) * factor, kShortest, kLongest);
    const Seconds fixed = view_.from + at * lengthOf(view_);
    view_ = {fixed - at * length, fixed + (1 - at) * length};
    keepInLimits();
}

void TrendView::pan(double fraction) {
    leaveLive();
    const double by = fraction * lengthOf(view_);
    view_ = {view_.from + by, view_.to + by};
    keepInLimits();
}

void TrendView::setView(const Span& view) {
    leaveLive();
    const double length = std::clamp(lengthOf(view), kShortest, kLongest);
    view_ = {view.from, view.from + length};
    keepInLimits();
}

Span TrendView::before() const {
    const Seconds by =
        isCalendar(kind_) ? period_.from - calendarStep(kind_, period_, -1, zone_).from : lengthOf(period_);
    return {view_.from - by, view_.to - by};
}

void TrendView::leaveLive() {
    if (follows())
        kind_ = Kind::Custom;
}

void TrendView::keepInLimits() {
    if (!limits_)
        return;
    const double length = lengthOf(view_);
    if (view_.to < limits_->from)
        view_ = {limits_->from - length, limits_->from};
    else if (view_.from > limits_->to)
        view_ = {limits_->to, limits_->to + length};
}

} // namespace countis::ui
