// SPDX-License-Identifier: GPL-3.0-or-later
// The small shapes beside words and values: one for each state, coil and plates of a power factor, the mark of a
// group that opens, of what is not in use. Painted, not a Shape: hundreds of them scroll, and in Qt 6.4 the software
// renderer draws a Shape unclipped that its list has clipped away as a whole.
#pragma once

#include "models/drawing/painted_item.h"

#include <QColor>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class MarkItem : public countis::ui::PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::MarkItem::Mark mark READ mark WRITE setMark NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    /// Of what stands in a filled shape.
    Q_PROPERTY(QColor inner READ inner WRITE setInner NOTIFY changed)

public:
    /// The first ones as Measure.State. All are 12 × 12, but for coil and plates, which are 18 × 12.
    enum Mark { Live, Stale, Offline, Alarm, Simulated, Replay, Inductive, Capacitive, Opened, Closed, Off };
    Q_ENUM(Mark)

    using PaintedItem::PaintedItem;

    Mark mark() const { return mark_; }
    void setMark(Mark mark) { set(mark_, mark); }
    QColor color() const { return color_; }
    void setColor(const QColor& color) { set(color_, color); }
    QColor inner() const { return inner_; }
    void setInner(const QColor& inner) { set(inner_, inner); }

    void paint(QPainter* painter) override;

private:
    Mark mark_ = Live;
    QColor color_;
    QColor inner_;
};

} // namespace countis::ui
