// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace countis::ui {
namespace {

constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

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
    sums_.reserve(points);
    blocks_.reserve(points / kBlock + 1);
    broken_.reserve(points);
}

void TrendCurve::add(const TrendPoint& point, double slack) {
    const bool broken = !empty() && point.from - to_.back() > slack;
    if (broken)
        gaps_.push_back({to_.back(), point.from});
    thinned_.clear();
    if (at_.size() % kBlock == 0)
        blocks_.push_back({point.minimum, point.maximum});
    Extremes& block = blocks_.back();
    block = {std::min(block.minimum, point.minimum), std::max(block.maximum, point.maximum)};
    sums_.push_back((sums_.empty() ? 0 : sums_.back()) + static_cast<double>(point.mean));
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

std::vector<TrendColumn> TrendCurve::points(const Range& range) const {
    std::vector<TrendColumn> drawn;
    drawn.reserve(range.last - range.first);
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (broken_[i] != 0)
            drawn.push_back({at_[i], kNothing, kNothing, kNothing});
        drawn.push_back({at_[i], minimum_[i], mean_[i], maximum_[i]});
    }
    return drawn;
}

/// Whole blocks, and the points before and behind them.
TrendCurve::Extremes TrendCurve::extremes(const Range& range) const {
    Extremes all{minimum_[range.first], maximum_[range.first]};
    const auto take = [&all](float minimum, float maximum) {
        all.minimum = minimum < all.minimum ? minimum : all.minimum;
        all.maximum = maximum > all.maximum ? maximum : all.maximum;
    };
    std::size_t i = range.first;
    for (; i < range.last && i % kBlock != 0; ++i)
        take(minimum_[i], maximum_[i]);
    for (; i + kBlock <= range.last; i += kBlock)
        take(blocks_[i / kBlock].minimum, blocks_[i / kBlock].maximum);
    for (; i < range.last; ++i)
        take(minimum_[i], maximum_[i]);
    return all;
}

void TrendCurve::thin(double width) const {
    thinned_.clear();
    thinnedWidth_ = width;
    double before = 0; // the number of the column before
    std::size_t count = 1;
    for (std::size_t first = 0; first < at_.size(); first += count) {
        const double number = std::floor(at_[first] / width);
        const double end = (number + 1) * width;
        // As many points as in the column before, or some more or fewer.
        std::size_t last = std::min(first + count, at_.size());
        while (last < at_.size() && at_[last] < end)
            ++last;
        while (last > first + 1 && at_[last - 1] >= end)
            --last;
        count = last - first;
        // A break that is narrower than a pixel is not seen.
        if (broken_[first] != 0 && number > before + 1)
            thinned_.push_back({at_[first], kNothing, kNothing, kNothing});
        const Extremes found = extremes({first, last});
        const double sum = sums_[last - 1] - (first == 0 ? 0 : sums_[first - 1]);
        thinned_.push_back({(number + 0.5) * width, found.minimum,
                            static_cast<float>(sum / static_cast<double>(count)), found.maximum});
        before = number;
    }
}

std::vector<TrendColumn> TrendCurve::columns(const Span& window, int pixels) const {
    constexpr double kSame = 1e-6; // of a width: the ends of a window that moves are rounded
    const Range range = inWindow(window);
    if (range.last - range.first <= static_cast<std::size_t>(pixels))
        return points(range);
    const double width = (window.to - window.from) / std::max(1, pixels);
    if (thinned_.empty() || std::abs(width - thinnedWidth_) > kSame * width)
        thin(width);
    auto first = std::ranges::lower_bound(thinned_, window.from, {}, &TrendColumn::at);
    auto last = std::ranges::upper_bound(thinned_, window.to, {}, &TrendColumn::at);
    first -= first == thinned_.begin() ? 0 : 1;
    last += last == thinned_.end() ? 0 : 1;
    return {first, last};
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
    const Extremes found = extremes({static_cast<std::size_t>(first), static_cast<std::size_t>(last)});
    return MinMax{static_cast<double>(found.minimum), static_cast<double>(found.maximum)};
}

std::vector<Span> commonGaps(std::span<const TrendCurve* const> curves, const Span& window) {
    std::vector<Span> gaps{window};
    for (const TrendCurve* const curve : curves)
        gaps = intersection(gaps, unknown(*curve, window));
    return gaps;
}

std::vector<Span> without(const std::vector<Span>& spans, const std::vector<Span>& others) {
    std::vector<Span> left;
    for (Span span : spans) {
        for (const Span& other : others) {
            if (other.to <= span.from || other.from >= span.to)
                continue;
            if (other.from > span.from)
                left.push_back({span.from, other.from});
            span.from = std::min(span.to, other.to);
        }
        if (span.from < span.to)
            left.push_back(span);
    }
    return left;
}

} // namespace countis::ui
