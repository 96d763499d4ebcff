// SPDX-License-Identifier: GPL-3.0-or-later
// A hatched area: what stands on it is estimated.
#pragma once

#include "models/drawing/painted_item.h"

#include <QColor>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// Lines of 45° over the area, six pixels apart.
void paintHatch(QPainter& painter, const QRectF& area, const QColor& ink);

class HatchItem : public countis::ui::PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)

public:
    using PaintedItem::PaintedItem;

    QColor color() const { return color_; }
    void setColor(const QColor& color) { set(color_, color); }

    void paint(QPainter* painter) override;

private:
    QColor color_;
};

} // namespace countis::ui
