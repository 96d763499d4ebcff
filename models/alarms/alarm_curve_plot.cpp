// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_curve_plot.h"

#include <QVariantList>

#include <algorithm>
#include <optional>

namespace countis::ui {
namespace {

constexpr double kMinute = 1.0 / 60;
/// Readings of neighbouring minutes are joined.
constexpr double kLongest = 1.5 * kMinute;
/// The minute of now is not over, and the one before may not be written yet.
constexpr double kPending = 3.5 * kMinute;
/// Of the spread of the values: names beside the lines have room.
constexpr double kRoom = 0.12;
constexpr double kSmallestStep = 0.001;
constexpr double kInset = 6; // of a name from the end of its line

/// With room below and above, but not beyond a zero that nothing goes beyond.
AxisRange roomyRange(double low, double high) {
    const double room = kRoom * (high - low);
    const double roomyLow = low >= 0 ? std::max(0.0, low - room) : low - room;
    const double roomyHigh = high <= 0 ? std::min(0.0, high + room) : high + room;
    return niceRange(roomyLow, roomyHigh, kSmallestStep, {0, 0, 0});
}

} // namespace

AlarmCurvePlot::AlarmCurvePlot(const QVariantMap& curve)
    : limit_(curve.value(QStringLiteral("limit")).toDouble()), back_(curve.value(QStringLiteral("back")).toDouble()) {
    const QVariantList xs = curve.value(QStringLiteral("xs")).toList();
    const QVariantList ys = curve.value(QStringLiteral("ys")).toList();
    double low = std::min(limit_, back_);
    double high = std::max(limit_, back_);
    for (qsizetype n = 0; n < std::min(xs.size(), ys.size()); ++n) {
        points_.emplace_back(xs[n].toDouble(), ys[n].toDouble());
        low = std::min(low, points_.back().y());
        high = std::max(high, points_.back().y());
    }
    range_ = roomyRange(low, high);
}

double AlarmCurvePlot::y(double value) const {
    return area_.bottom() -
           area_.height() * (value - range_.minimum) / std::max(1e-9, range_.maximum - range_.minimum);
}

std::vector<AlarmCurvePlot::Stretch> AlarmCurvePlot::gaps() const {
    std::vector<Stretch> gaps;
    double from = 0;
    for (const QPointF& point : points_) {
        if (point.x() - from > kLongest)
            gaps.push_back({from, point.x()});
        from = point.x();
    }
    if (1 - from > kPending)
        gaps.push_back({from, 1});
    return gaps;
}

std::vector<std::vector<QPointF>> AlarmCurvePlot::lines() const {
    std::vector<std::vector<QPointF>> lines;
    std::optional<double> before;
    for (const QPointF& point : points_) {
        if (!before || point.x() - *before > kLongest)
            lines.emplace_back();
        lines.back().emplace_back(x(point.x()), y(point.y()));
        before = point.x();
    }
    return lines;
}

int AlarmCurvePlot::covered(const QRectF& place) const {
    const auto isUnder = [&](const QPointF& point) { return place.contains(QPointF(x(point.x()), y(point.y()))); };
    return static_cast<int>(std::ranges::count_if(points_, isUnder));
}

QRectF AlarmCurvePlot::namePlace(QSizeF size, double value, bool above, const std::vector<QRectF>& taken) const {
    const double line = y(value);
    QRectF best;
    int least = static_cast<int>(points_.size()) + 1;
    for (const bool isAbove : {above, !above})
        for (const double left : {area_.left() + kInset, area_.right() - kInset - size.width()}) {
            const QRectF place(QPointF(left, isAbove ? line - size.height() - 1 : line + 1), size);
            const auto overlaps = [&](const QRectF& other) { return other.intersects(place); };
            if (!area_.contains(place) || std::ranges::any_of(taken, overlaps) || covered(place) >= least)
                continue;
            best = place;
            least = covered(place);
        }
    return best;
}

} // namespace countis::ui
