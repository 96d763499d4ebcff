// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/column_line.h"

#include <cmath>
#include <limits>

namespace countis::ui {

void ColumnLine::add(double x, double y) {
    const auto number = static_cast<std::int64_t>(std::floor(x / width_));
    const QPointF point{x - origin_, y};
    if (column_ && column_->number == number) {
        broken_ = false;
        if (y < column_->low.y())
            column_->low = point;
        if (y > column_->high.y())
            column_->high = point;
        return;
    }
    if (column_) {
        flush();
        if (broken_)
            breakBefore(number);
    }
    broken_ = false;
    column_ = Column{number, point, point};
}

void ColumnLine::flush() {
    const Column& column = *column_;
    const bool lowFirst = column.low.x() <= column.high.x();
    points_.push_back(lowFirst ? column.low : column.high);
    if (column.low != column.high)
        points_.push_back(lowFirst ? column.high : column.low);
}

void ColumnLine::breakBefore(std::int64_t number) {
    const bool between = number > column_->number + 1;
    const bool room = column_->low == column_->high;
    if (!between && !room)
        return;
    const double x = between ? (static_cast<double>(column_->number) + 1.5) * width_ - origin_ : points_.back().x();
    points_.emplace_back(x, std::numeric_limits<double>::quiet_NaN());
}

std::vector<QPointF> ColumnLine::finish() {
    if (column_)
        flush();
    column_.reset();
    return std::move(points_);
}

} // namespace countis::ui
