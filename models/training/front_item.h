// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn front as an item, 720 : 900. Glass, LED and keys lie on it as items of their own.
#pragma once

#include "models/training/front_painter.h"

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class FrontItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool mid READ mid WRITE setMid NOTIFY lookChanged)
    Q_PROPERTY(bool coverOpen READ coverOpen WRITE setCoverOpen NOTIFY lookChanged)
    Q_PROPERTY(bool cablePlugged READ cablePlugged WRITE setCablePlugged NOTIFY lookChanged)

public:
    explicit FrontItem(QQuickItem* parent = nullptr);

    bool mid() const { return look_.mid; }
    bool coverOpen() const { return look_.coverOpen; }
    bool cablePlugged() const { return look_.cablePlugged; }
    void setMid(bool mid);
    void setCoverOpen(bool open);
    void setCablePlugged(bool plugged);

    void paint(QPainter* painter) override;

signals:
    void lookChanged();

private:
    void show(const FrontLook& look);

    FrontLook look_;
};

} // namespace countis::ui
