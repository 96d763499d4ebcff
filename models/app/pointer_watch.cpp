// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/pointer_watch.h"

#include <QPointerEvent>

namespace countis::ui {

bool PointerWatch::eventFilter(QObject* watched, QEvent* event) {
    const auto* pointer = event->isPointerEvent() ? static_cast<QPointerEvent*>(event) : nullptr;
    if (pointer && pointer->pointCount() > 0)
        position_ = pointer->points().constFirst().position();
    if (event->type() == QEvent::KeyPress)
        setByKeys(true);
    else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin)
        setByKeys(false);
    return QObject::eventFilter(watched, event);
}

void PointerWatch::setByKeys(bool byKeys) {
    if (byKeys == byKeys_)
        return;
    byKeys_ = byKeys;
    emit byKeysChanged();
}

} // namespace countis::ui
