// SPDX-License-Identifier: GPL-3.0-or-later
// A main with a QApplication, which QtCharts needs, drawing into memory.
#include "support/run_catch.h"

#include <QApplication>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    return countis::test::runCatch(argc, argv);
}
