// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pointer is in a window, whatever lies there: dialogs open so that no button lies under it. And whether
// the window is used by keyboard: only then does it show where the keyboard is.
#pragma once

#include "models/app/window_watch.h"

#include <QPointF>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class PointerWatch : public countis::ui::WindowWatch {
    Q_OBJECT
    QML_ELEMENT
    /// A key was pressed after the latest press of a mouse or a finger.
    Q_PROPERTY(bool byKeys READ byKeys NOTIFY byKeysChanged)

public:
    using WindowWatch::WindowWatch;

    /// In the window's coordinates, as of the latest move or press of a mouse or a finger.
    Q_INVOKABLE QPointF position() const { return position_; }

    bool byKeys() const { return byKeys_; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void byKeysChanged();

private:
    void setByKeys(bool byKeys);

    QPointF position_;
    bool byKeys_ = false;
};

} // namespace countis::ui
