// SPDX-License-Identifier: GPL-3.0-or-later
// A line thinned to what a screen can show: of each pixel column its lowest and its highest point.
#pragma once

#include <QPointF>

#include <cstdint>
#include <optional>
#include <vector>

namespace countis::ui {

/// Columns stand still on the time axis while the window moves, so that the picture of the past does not flicker.
class ColumnLine {
public:
    /// x of the points is counted from `origin`.
    ColumnLine(double origin, double columnWidth) : origin_(origin), width_(columnWidth) {}

    /// In order of `x`.
    void add(double x, double y);
    /// Nothing is known between the point before and the next: a point with NaN comes between them, unless both
    /// columns are full and side by side, so that the break would be narrower than a pixel.
    void interrupt() { broken_ = true; }
    std::vector<QPointF> finish();

private:
    struct Column {
        std::int64_t number;
        QPointF low, high;
    };
    void flush();
    void breakBefore(std::int64_t number);

    double origin_;
    double width_;
    std::optional<Column> column_;
    bool broken_ = false;
    std::vector<QPointF> points_;
};

} // namespace countis::ui
