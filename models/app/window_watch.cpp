// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/window_watch.h"

namespace countis::ui {

void WindowWatch::setWindow(QQuickWindow* window) {
    if (window == window_)
        return;
    if (window_)
        window_->removeEventFilter(this);
    window_ = window;
    if (window_)
        window_->installEventFilter(this);
    emit windowChanged();
}

} // namespace countis::ui
