// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display_check.h"

#include <QByteArray>
#include <QtGlobal>

namespace countis::app {

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

void useOffscreen() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

void chooseRenderer() {
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen" && qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
}

} // namespace countis::app
