// SPDX-License-Identifier: GPL-3.0-or-later
// One series as it is drawn: its points in the order of time, thinned to what a screen can show.
#pragma once

#include "models/charts/chart_source.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace countis::ui {

/// A reading or a period in the shown unit. Of a reading all three are the same.
struct TrendPoint {
    Seconds from = 0;
    Seconds to = 0; // of a reading: from
    float minimum = 0;
    float mean = 0;
    float maximum = 0;
};

/// Where a column of pixels, or a single point, is drawn. A mean of NaN breaks the line.
struct TrendColumn {
    Seconds at;
    float minimum;
    float mean;
    float maximum;
};

class TrendCurve {
public:
    /// In the order of time. Where more than `slack` seconds pass between two points, nothing is known of the time
    /// between them.
    void add(const TrendPoint& point, double slack);
    void reserve(std::size_t points);

    bool empty() const { return at_.empty(); }
    std::size_t size() const { return at_.size(); }
    Seconds first() const { return from_.front(); }
    Seconds last() const { return at_.back(); }
    const std::vector<Span>& gaps() const { return gaps_; }

    /// At most one column a pixel, with its lowest, mean and highest value; where the window has no more points than
    /// pixels, the points themselves. One column or point before and one behind the window are there too. Columns
    /// stand still on the time axis while the window moves: those of the width that was asked for last are kept. For
    /// one thread only.
    std::vector<TrendColumn> columns(const Span& window, int pixels) const;
    /// NaN where there is none: before the first point, in a gap, or behind the last point.
    double valueAt(Seconds time) const;
    /// The lowest and the highest in the window.
    std::optional<MinMax> extent(const Span& window) const;

private:
    struct Range {
        std::size_t first, last; // the last one is not in it
    };
    struct Extremes {
        float minimum, maximum;
    };
    static constexpr std::size_t kBlock = 16; // points

    Range inWindow(const Span& window) const;
    std::vector<TrendColumn> points(const Range& range) const;
    Extremes extremes(const Range& range) const;
    void thin(double width) const;

    // One array each: what runs over a million points reads no more than it needs.
    std::vector<Seconds> at_; // the middle of the period
    std::vector<Seconds> from_;
    std::vector<Seconds> to_;
    std::vector<float> minimum_, mean_, maximum_;
    std::vector<double> sums_;         // of the means up to this point
    std::vector<Extremes> blocks_;     // of kBlock points each: a year is thinned without looking at each point
    std::vector<std::uint8_t> broken_; // nothing is known before this point
    std::vector<Span> gaps_;
    // All columns of this width in seconds; empty where none were asked for since the last point came.
    mutable double thinnedWidth_ = 0;
    mutable std::vector<TrendColumn> thinned_;
};

/// The stretches of the window in which none of the series knows anything; what comes after the last point of a
/// series is no gap of it.
std::vector<Span> commonGaps(std::span<const TrendCurve* const> curves, const Span& window);
/// What is left of the spans when others are taken away; both are in the order of time and do not overlap.
std::vector<Span> without(const std::vector<Span>& spans, const std::vector<Span>& others);

} // namespace countis::ui
