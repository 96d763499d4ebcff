// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site_dialogs.h"

#include "support/catch.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace countis;

namespace {

/// Chooses the file in the dialog that is open.
void choose(const QString& path) {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog);
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    auto* name = dialog->findChild<QLineEdit*>();
    REQUIRE(name);
    name->setText(path);
    REQUIRE(QMetaObject::invokeMethod(dialog, "accept"));
    CHECK_FALSE(dialog->isVisible());
}

} // namespace

TEST_CASE("A list of meters is saved where the dialog says, as CSV, and opened again") {
    const QTemporaryDir folder;
    Roster roster;
    ui::MeterList meters(roster);
    ui::PlaceList places(roster, meters);
    ui::SiteFile file(meters, places);
    app::SiteDialogs asks(file);
    REQUIRE(meters.add("Press", "10.0.0.1").isEmpty());

    asks.save(nullptr);
    choose(folder.filePath("meters"));
    REQUIRE(QFile::exists(folder.filePath("meters.csv")));
    CHECK(file.count() == 0);

    asks.open(nullptr);
    choose(folder.filePath("meters.csv"));
    CHECK(file.fileName() == "meters.csv");
    CHECK(file.count() == 1);
    CHECK(file.problem().isEmpty());
}
