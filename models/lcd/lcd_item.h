// SPDX-License-Identifier: GPL-3.0-or-later
// The glass, painted: gradient, unlit parts, shade and lit parts in the geometry of lcd-geometry.json.
#pragma once

#include "core/device/lcd_frame.h"
#include "models/lcd/lcd_source.h"

#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// 1000 : 400. Shows the frame of `display`; repaints only when that differs, or when something flashes.
class LcdItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::LcdSource* display READ display WRITE setDisplay NOTIFY displayChanged)

public:
    explicit LcdItem(QQuickItem* parent = nullptr);

    LcdSource* display() const { return display_; }
    void setDisplay(LcdSource* display);

    /// Without a display, for pictures and tests.
    void setFrame(const LcdFrame& frame);
    /// Flashing parts are lit in this half second.
    bool flashOn() const { return flashOn_; }

    void paint(QPainter* painter) override;

signals:
    void displayChanged();

protected:
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    void follow();
    void scheduleFlash();
    void flash();
    const QImage& glass(QSize pixels);

    QPointer<LcdSource> display_;
    LcdFrame frame_;
    QTimer flash_;
    QImage glass_; // the unlit glass, as large as the item on its screen
    bool glassBacklight_ = false;
    bool flashOn_ = true;
};

} // namespace countis::ui
