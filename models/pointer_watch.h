// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pointer is in a window, whatever lies there: dialogs open so that no button lies under it.
#pragma once

#include <QPointF>
#include <QPointer>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class PointerWatch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow* window READ window WRITE setWindow NOTIFY windowChanged)

public:
    using QObject::QObject;

    /// In the window's coordinates, as of the latest move or press of a mouse or a finger.
    Q_INVOKABLE QPointF position() const { return position_; }

    QQuickWindow* window() const { return window_; }
    void setWindow(QQuickWindow* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void windowChanged();

private:
    QPointer<QQuickWindow> window_;
    QPointF position_;
};

} // namespace countis::ui
