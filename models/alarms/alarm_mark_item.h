// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of the severity of an alarm: a shape and a number for each, filled while the alarm is open.
#pragma once

#include "models/drawing/lettered_item.h"

#include <QColor>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class AlarmMarkItem : public countis::ui::LetteredItem {
    Q_OBJECT
    QML_ELEMENT
    /// 0: danger, a triangle; 1: energy, a diamond; 2: warning, a square; 3: information, a circle.
    Q_PROPERTY(int severity READ severity WRITE setSeverity NOTIFY changed)
    Q_PROPERTY(bool filled READ isFilled WRITE setFilled NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    /// Of the number in a filled shape.
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY changed)

public:
    using LetteredItem::LetteredItem;

    int severity() const { return severity_; }
    void setSeverity(int severity) { set(severity_, severity); }
    bool isFilled() const { return filled_; }
    void setFilled(bool filled) { set(filled_, filled); }
    QColor color() const { return color_; }
    void setColor(const QColor& color) { set(color_, color); }
    QColor ink() const { return ink_; }
    void setInk(const QColor& ink) { set(ink_, ink); }

    void paint(QPainter* painter) override;

private:
    int severity_ = 0;
    bool filled_ = true;
    QColor color_, ink_;
};

} // namespace countis::ui
