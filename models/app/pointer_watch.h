// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pointer is in a window, whatever lies there: dialogs open so that no button lies under it.
#pragma once

#include "models/app/window_watch.h"

#include <QPointF>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class PointerWatch : public countis::ui::WindowWatch {
    Q_OBJECT
    QML_ELEMENT

public:
    using WindowWatch::WindowWatch;

    /// In the window's coordinates, as of the latest move or press of a mouse or a finger.
    Q_INVOKABLE QPointF position() const { return position_; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointF position_;
};

} // namespace countis::ui
