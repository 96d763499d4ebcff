// SPDX-License-Identifier: GPL-3.0-or-later
// For tests that need an event loop: one QCoreApplication around all of them.
#include "support/run_catch.h"

#include <QCoreApplication>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return countis::test::runCatch(argc, argv);
}
