// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/label_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace countis::ui {
namespace {

constexpr double kGap = 5;          // between a tip and its name, and between two names
constexpr double kOverAnArrow = 26; // what a name on a foreign arrow costs, in pixels further away
constexpr double kDirections = 24;  // around a tip
constexpr std::array kDistances{0.0, 7.0, 14.0, 24.0, 38.0};
constexpr double kGrid = 6; // of the search where nothing near is free

/// Of a rectangle of this size, beyond the tip in this direction: its nearest edge is kGap away.
QPointF middleBeyond(const QPointF& tip, double direction, const QSizeF& size, double further) {
    const double x = std::cos(direction);
    const double y = std::sin(direction);
    const double reach = std::min(std::abs(x) > 1e-9 ? size.width() / 2 / std::abs(x) : 1e9,
                                  std::abs(y) > 1e-9 ? size.height() / 2 / std::abs(y) : 1e9);
    return tip + QPointF(x, y) * (reach + kGap + further);
}

QRectF around(const QPointF& middle, const QSizeF& size) {
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
}

QRectF pushedInto(QRectF place, const QRectF& bounds) {
    place.moveLeft(std::clamp(place.left(), bounds.left(), std::max(bounds.left(), bounds.right() - place.width())));
    place.moveTop(std::clamp(place.top(), bounds.top(), std::max(bounds.top(), bounds.bottom() - place.height())));
    return place;
}

/// Whether the line meets the rectangle: by cutting it at each side (Liang and Barsky 1984).
bool meets(const QPointF& from, const QPointF& to, const QRectF& place) {
    double first = 0;
    double last = 1;
    const QPointF way = to - from;
    const auto cut = [&](double step, double room) {
        if (step == 0)
            return room >= 0;
        const double at = room / step;
        if (step < 0)
            first = std::max(first, at);
        else
            last = std::min(last, at);
        return first <= last;
    };
    return cut(-way.x(), from.x() - place.left()) && cut(way.x(), place.right() - from.x()) &&
           cut(-way.y(), from.y() - place.top()) && cut(way.y(), place.bottom() - from.y());
}

class Placer {
public:
    Placer(std::span<const LabelWish> wishes, const QRectF& bounds, std::span<const QRectF> marks)
        : wishes_(wishes), bounds_(bounds), marks_(marks) {}

    std::vector<QRectF> place() {
        for (const LabelWish& wish : wishes_) {
            best_.reset();
            cost_ = std::numeric_limits<double>::max();
            tryAround(wish);
            if (!best_)
                tryEverywhere(wish);
            placed_.push_back(best_.value_or(QRectF()));
        }
        return std::move(placed_);
    }

private:
    void tryAround(const LabelWish& wish) {
        const QPointF way = wish.tip - wish.from;
        const double outward = way.isNull() ? -std::numbers::pi / 2 : std::atan2(way.y(), way.x());
        const QPointF wanted = middleBeyond(wish.tip, outward, wish.size, 0);
        for (const double further : kDistances)
            for (int step = 0; step < kDirections; ++step) {
                const double turn =
                    (step % 2 == 0 ? 1 : -1) * std::ceil(step / 2.0) * 2 * std::numbers::pi / kDirections;
                const QRectF place = pushedInto(
                    around(middleBeyond(wish.tip, outward + turn, wish.size, further), wish.size), bounds_);
                consider(place, wanted);
            }
    }

    void tryEverywhere(const LabelWish& wish) {
        for (double y = bounds_.top(); y + wish.size.height() <= bounds_.bottom(); y += kGrid)
            for (double x = bounds_.left(); x + wish.size.width() <= bounds_.right(); x += kGrid)
                consider({x, y, wish.size.width(), wish.size.height()}, wish.tip);
    }

    void consider(const QRectF& place, const QPointF& wanted) {
        const QPointF off = place.center() - wanted;
        double cost = std::hypot(off.x(), off.y());
        if (cost >= cost_ || !bounds_.contains(place))
            return;
        const QRectF kept = place.adjusted(-kGap / 2, -kGap / 2, kGap / 2, kGap / 2);
        for (const QRectF& other : placed_)
            if (other.intersects(kept))
                return;
        for (const LabelWish& wish : wishes_)
            cost += meets(wish.from, wish.tip, place) ? kOverAnArrow : 0;
        for (const QRectF& mark : marks_)
            cost += mark.intersects(place) ? kOverAnArrow : 0;
        if (cost >= cost_)
            return;
        cost_ = cost;
        best_ = place;
    }

    std::span<const LabelWish> wishes_;
    QRectF bounds_;
    std::span<const QRectF> marks_;
    std::vector<QRectF> placed_;
    std::optional<QRectF> best_;
    double cost_ = 0;
};

} // namespace

std::vector<QRectF> placeLabels(std::span<const LabelWish> wishes, const QRectF& bounds,
                                std::span<const QRectF> marks) {
    return Placer(wishes, bounds, marks).place();
}

} // namespace countis::ui
