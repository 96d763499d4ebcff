// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the curve beside an alarm stand: pure geometry, in pixels of the item.
#pragma once

#include "models/charts/nice_range.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QVariantMap>

#include <vector>

namespace countis::ui {

class AlarmCurvePlot {
public:
    struct Stretch {
        double from = 0; // parts of the hour
        double to = 0;
    };

    /// `curve`: see curveMap(). It has readings.
    explicit AlarmCurvePlot(const QVariantMap& curve);

    void setArea(const QRectF& area) { area_ = area; }
    const QRectF& area() const { return area_; }
    const AxisRange& range() const { return range_; }
    double limit() const { return limit_; }
    double back() const { return back_; }

    double x(double part) const { return area_.left() + area_.width() * part; }
    double y(double value) const;

    /// Minutes without readings: between two of them, and at either end of the hour.
    std::vector<Stretch> gaps() const;
    /// The curve in pixels, broken at the gaps.
    std::vector<std::vector<QPointF>> lines() const;

    /// Where a name of this size stands beside a horizontal line: `above` it or below as wished, or else on its
    /// other side; at the left or the right end, wherever it covers least of the curve and nothing of `taken`. Empty:
    /// nowhere in the plot.
    QRectF namePlace(QSizeF size, double value, bool above, const std::vector<QRectF>& taken) const;

private:
    int covered(const QRectF& place) const;

    std::vector<QPointF> points_; // part of the hour, value
    double limit_ = 0, back_ = 0;
    AxisRange range_;
    QRectF area_;
};

} // namespace countis::ui
