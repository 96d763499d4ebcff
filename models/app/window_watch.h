// SPDX-License-Identifier: GPL-3.0-or-later
// What sees the events of a window before the window does.
#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// A filter of the events of `window`; one that derives from it says which in eventFilter().
class WindowWatch : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QQuickWindow* window READ window WRITE setWindow NOTIFY windowChanged)

public:
    using QObject::QObject;

    QQuickWindow* window() const { return window_; }
    void setWindow(QQuickWindow* window);

signals:
    void windowChanged();

private:
    QPointer<QQuickWindow> window_;
};

} // namespace countis::ui
