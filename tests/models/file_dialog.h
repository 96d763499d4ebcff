// SPDX-License-Identifier: GPL-3.0-or-later
// The hand of a user in a dialog that asks for a file.
#pragma once

#include "support/catch.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>

namespace countis::test {

/// Chooses the file in the dialog that is open, and returns the dialog, which is closed then.
inline QFileDialog* chooseFile(const QString& path) {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog);
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    auto* name = dialog->findChild<QLineEdit*>();
    REQUIRE(name);
    name->setText(path);
    REQUIRE(QMetaObject::invokeMethod(dialog, "accept"));
    CHECK_FALSE(dialog->isVisible());
    return dialog;
}

} // namespace countis::test
