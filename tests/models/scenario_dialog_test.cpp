// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_dialog.h"
#include "models/training/bench_link.h"

#include "support/catch.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace countis;

TEST_CASE("A file that is chosen is opened as a scenario, and a bad one says where") {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("lesson.yaml")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("nonsense: 1\n");
    file.close();
    ui::BenchLink link;
    ui::ScenarioModel scenarios(link);
    app::ScenarioDialog asks(scenarios);

    asks.open(nullptr);
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog);
    REQUIRE(QTest::qWaitForWindowExposed(dialog));
    auto* name = dialog->findChild<QLineEdit*>();
    REQUIRE(name);
    name->setText(file.fileName());
    REQUIRE(QMetaObject::invokeMethod(dialog, "accept"));
    CHECK_FALSE(dialog->isVisible());
    CHECK(scenarios.problem().contains(QStringLiteral("lesson.yaml")));
    CHECK(scenarios.problem().contains(QStringLiteral("nonsense")));

    asks.open(nullptr);
    CHECK(QApplication::activeModalWidget() == dialog);
}
