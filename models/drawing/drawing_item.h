// SPDX-License-Identifier: GPL-3.0-or-later
// A line drawing, given as the data of an SVG path. Painted, not a Shape: in Qt 6.4 the software renderer ends the
// program where a Shape that has left its window comes back and its new node lies where the old one lay
// (QTBUG-109200).
#pragma once

#include "models/drawing/painted_item.h"

#include <QColor>
#include <QRectF>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class DrawingItem : public countis::ui::PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// "M6 8l4 4 4-4"; "" draws nothing.
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed)
    /// The part of the plane that the item shows, undistorted.
    Q_PROPERTY(QRectF box READ box WRITE setBox NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    /// In units of `box`; all ends and corners are round.
    Q_PROPERTY(double strokeWidth READ strokeWidth WRITE setStrokeWidth NOTIFY changed)

public:
    using PaintedItem::PaintedItem;

    QString path() const { return path_; }
    void setPath(const QString& path) { set(path_, path); }
    QRectF box() const { return box_; }
    void setBox(const QRectF& box) { set(box_, box); }
    QColor color() const { return color_; }
    void setColor(const QColor& color) { set(color_, color); }
    double strokeWidth() const { return strokeWidth_; }
    void setStrokeWidth(double width) { set(strokeWidth_, width); }

    void paint(QPainter* painter) override;

private:
    QString path_;
    QRectF box_{0, 0, 20, 20};
    QColor color_ = Qt::black;
    double strokeWidth_ = 1.5;
};

} // namespace countis::ui
