// SPDX-License-Identifier: GPL-3.0-or-later
// The value that an alarm is about, in the last hour: its curve, the limit, the deadband, and when it was raised.
#pragma once

#include "models/drawing/lettered_item.h"

#include <QColor>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class AlarmCurveItem : public countis::ui::LetteredItem {
    Q_OBJECT
    QML_ELEMENT
    /// AlarmsModel.curve: xs (0 to 1 of the hour), ys, limit, back, raised (as xs).
    Q_PROPERTY(QVariantMap curve READ curve WRITE setCurve NOTIFY changed)
    Q_PROPERTY(QColor line READ line WRITE setLine NOTIFY changed)
    Q_PROPERTY(QColor limitColor READ limitColor WRITE setLimitColor NOTIFY changed)
    Q_PROPERTY(QColor raisedColor READ raisedColor WRITE setRaisedColor NOTIFY changed)
    Q_PROPERTY(QColor grid READ grid WRITE setGrid NOTIFY changed)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY changed)

public:
    using LetteredItem::LetteredItem;

    QVariantMap curve() const { return curve_; }
    void setCurve(const QVariantMap& curve) { set(curve_, curve); }
    QColor line() const { return line_; }
    void setLine(const QColor& color) { set(line_, color); }
    QColor limitColor() const { return limitColor_; }
    void setLimitColor(const QColor& color) { set(limitColor_, color); }
    QColor raisedColor() const { return raisedColor_; }
    void setRaisedColor(const QColor& color) { set(raisedColor_, color); }
    QColor grid() const { return grid_; }
    void setGrid(const QColor& color) { set(grid_, color); }
    QColor ink() const { return ink_; }
    void setInk(const QColor& color) { set(ink_, color); }

    void paint(QPainter* painter) override;

private:
    struct Plot;
    void paintGrid(QPainter& painter, const Plot& plot) const;
    void paintLimit(QPainter& painter, const Plot& plot) const;
    void paintLine(QPainter& painter, const Plot& plot) const;

    QVariantMap curve_;
    QColor line_, limitColor_, raisedColor_, grid_, ink_;
};

} // namespace countis::ui
