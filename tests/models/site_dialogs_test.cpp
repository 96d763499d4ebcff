// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site_dialogs.h"

#include "file_dialog.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace countis;
using countis::test::chooseFile;

TEST_CASE("A list of meters is saved where the dialog says, as CSV, and opened again") {
    const QTemporaryDir folder;
    Roster roster;
    ui::MeterList meters(roster);
    ui::PlaceList places(roster, meters);
    ui::SiteFile file(meters, places);
    app::SiteDialogs asks(file);
    REQUIRE(meters.add("Press", "10.0.0.1").isEmpty());

    asks.save(nullptr);
    chooseFile(folder.filePath("meters"));
    REQUIRE(QFile::exists(folder.filePath("meters.csv")));
    CHECK(file.count() == 0);

    asks.open(nullptr);
    chooseFile(folder.filePath("meters.csv"));
    CHECK(file.fileName() == "meters.csv");
    CHECK(file.count() == 1);
    CHECK(file.problem().isEmpty());
}
