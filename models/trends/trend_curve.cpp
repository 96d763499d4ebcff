// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace countis::ui {
namespace {

constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

/// What falls into one column of pixels.
class Column {
public:
    bool empty() const { return count_ == 0; }
    std::int64_t number() const { return number_; }
    void begin(std::int64_t number) { *this = Column{}, number_ = number; }
    void add(float minimum, float mean, float maximum) {
        minimum_ = std::min(minimum_, minimum);
        maximum_ = std::max(maximum_, maximum);
        sum_ += static_cast<double>(mean);
        ++count_;
    }
    TrendColumn finish(double width) const {
        return {(static_cast<double>(number_) + 0.5) * width, minimum_, static_cast<float>(sum_ / count_), maximum_};
    }

private:
    std::int64_t number_ = 0;
    int count_ = 0;
    double sum_ = 0;
    float minimum_ = std::numeric_limits<float>::max();
    float maximum_ = std::numeric_limits<float>::lowest();
};

std::vector<Span> intersection(const std::vector<Span>& one, const std::vector<Span>& other) {
    std::vector<Span> both;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        const Span common{std::max(a->from, b->from), std::min(a->to, b->to)};
        if (common.from < common.to)
            both.push_back(common);
        (a->to < b->to ? a : b)++;
    }
    return both;
}

/// Where one series knows nothing, within the window; all of it for an empty one.
std::vector<Span> unknown(const TrendCurve& curve, const Span& window) {
    if (curve.empty())
        return {window};
    std::vector<Span> gaps;
    if (curve.first() > window.from)
        gaps.push_back({window.from, std::min(window.to, curve.first())});
    for (const Span& gap : curve.gaps())
        if (gap.to > window.from && gap.from < window.to)
            gaps.push_back({std::max(gap.from, window.from), std::min(gap.to, window.to)});
    return gaps;
}

} // namespace

void TrendCurve::reserve(std::size_t points) {
    for (auto* const times : {&at_, &from_, &to_})
        times->reserve(points);
    for (auto* const values : {&minimum_, &mean_, &maximum_})
        values->reserve(points);
    broken_.reserve(points);
}

void TrendCurve::add(const TrendPoint& point, double slack) {
    const bool broken = !empty() && point.from - to_.back() > slack;
    if (broken)
        gaps_.push_back({to_.back(), point.from});
    at_.push_back((point.from + point.to) / 2);
    from_.push_back(point.from);
    to_.push_back(point.to);
    minimum_.push_back(point.minimum);
    mean_.push_back(point.mean);
    maximum_.push_back(point.maximum);
    broken_.push_back(broken ? 1 : 0);
}

TrendCurve::Range TrendCurve::inWindow(const Span& window) const {
    const auto first = std::ranges::lower_bound(at_, window.from) - at_.begin();
    const auto last = std::ranges::upper_bound(at_, window.to) - at_.begin();
    return {static_cast<std::size_t>(std::max<std::ptrdiff_t>(first - 1, 0)),
            static_cast<std::size_t>(std::min<std::ptrdiff_t>(last + 1, std::ssize(at_)))};
}

std::vector<TrendColumn> TrendCurve::columns(const Span& window, int pixels) const {
    std::vector<TrendColumn> drawn;
    const Range range = inWindow(window);
    const double width = (window.to - window.from) / std::max(1, pixels);
    if (range.last - range.first <= static_cast<std::size_t>(pixels)) {
        for (std::size_t i = range.first; i < range.last; ++i) {
            if (broken_[i] != 0)
                drawn.push_back({at_[i], kNothing, kNothing, kNothing});
            drawn.push_back({at_[i], minimum_[i], mean_[i], maximum_[i]});
        }
        return drawn;
    }
    drawn.reserve(static_cast<std::size_t>(pixels) + 4);
    Column column;
    Seconds end = -std::numeric_limits<double>::infinity();
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (at_[i] >= end || broken_[i] != 0) {
            const auto number = static_cast<std::int64_t>(std::floor(at_[i] / width));
            const bool next = column.empty() || number != column.number();
            if (next && !column.empty())
                drawn.push_back(column.finish(width));
            // A break that is narrower than a pixel is not seen.
            if (next && broken_[i] != 0 && !column.empty() && number > column.number() + 1)
                drawn.push_back({at_[i], kNothing, kNothing, kNothing});
            if (next)
                column.begin(number);
            end = (static_cast<double>(number) + 1) * width;
        }
        column.add(minimum_[i], mean_[i], maximum_[i]);
    }
    if (!column.empty())
        drawn.push_back(column.finish(width));
    return drawn;
}

double TrendCurve::valueAt(Seconds time) const {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto after = std::ranges::upper_bound(from_, time) - from_.begin();
    if (after == 0)
        return kNone;
    const auto i = static_cast<std::size_t>(after - 1);
    const bool lastOne = i + 1 == at_.size();
    if (time < to_[i])
        return static_cast<double>(mean_[i]);
    // Between two readings the earlier one holds, unless nothing is known of the time between them.
    if (lastOne ? time > to_[i] : broken_[i + 1] != 0)
        return kNone;
    return static_cast<double>(mean_[i]);
}

std::optional<MinMax> TrendCurve::extent(const Span& window) const {
    const auto first = std::ranges::lower_bound(at_, window.from) - at_.begin();
    const auto last = std::ranges::upper_bound(at_, window.to) - at_.begin();
    if (first >= last)
        return std::nullopt;
    return MinMax{static_cast<double>(*std::min_element(minimum_.begin() + first, minimum_.begin() + last)),
                  static_cast<double>(*std::max_element(maximum_.begin() + first, maximum_.begin() + last))};
}

std::vector<Span> commonGaps(std::span<const TrendCurve* const> curves, const Span& window) {
    std::vector<Span> gaps{window};
    for (const TrendCurve* const curve : curves)
        gaps = intersection(gaps, unknown(*curve, window));
    return gaps;
}

} // namespace countis::ui
