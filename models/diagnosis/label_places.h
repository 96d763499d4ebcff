// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names of arrows stand, so that none covers another one. Pure: the same wishes give the same places, and
// wishes that move a little give places that move a little as long as there is room.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <span>
#include <vector>

namespace countis::ui {

/// A name at the tip of an arrow.
struct LabelWish {
    QPointF from; // of the arrow
    QPointF tip;
    QSizeF size; // of the name
};

/// A rectangle for each wish, in their order: within `bounds`, and none of them overlaps another one. The first ones
/// have the first choice. A name stands behind the tip of its arrow, or as near to that as the others and the arrows
/// allow; it covers one of the `marks`, which are no arrows, only where it would stand far away otherwise. Where
/// `bounds` has not room for all, the last ones are empty rectangles.
std::vector<QRectF> placeLabels(std::span<const LabelWish> wishes, const QRectF& bounds,
                                std::span<const QRectF> marks = {});

} // namespace countis::ui
