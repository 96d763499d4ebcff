// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display_check.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QtGlobal>

namespace countis::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::app::DisplayCheck)
};

} // namespace

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

QString noDisplayText() {
    return Words::tr("no display: DISPLAY and WAYLAND_DISPLAY are empty; QT_QPA_PLATFORM=offscreen runs without one");
}

void useOffscreen() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

void chooseRenderer() {
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen" && qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
}

} // namespace countis::app
