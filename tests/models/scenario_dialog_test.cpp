// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_dialog.h"
#include "models/training/desk_link.h"

#include "file_dialog.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace countis;

namespace {

/// Writes the file, and chooses it in the dialog.
QFileDialog* choose(app::ScenarioDialog& asks, const QString& path, const char* text) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    asks.open(nullptr);
    return test::chooseFile(path);
}

} // namespace

TEST_CASE("A file that is chosen is opened as a scenario, and a bad one says where") {
    const QTemporaryDir folder;
    auto host = sim::MeterThread::start({});
    REQUIRE(host);
    ui::DeskLink link;
    link.setHost(host->get());
    ui::DeskUndo undo(link);
    ui::ScenarioModel scenarios(link, undo);
    app::ScenarioDialog asks(scenarios);

    auto* dialog =
        choose(asks, folder.filePath(QStringLiteral("bad.yaml")), "name: lesson\nL1: {current: 10}\nnonsense: 1\n");
    CHECK(scenarios.problem().contains(QStringLiteral("bad.yaml:3")));
    CHECK(scenarios.problem().contains(QStringLiteral("nonsense")));
    CHECK((*host)->asked() == 0);

    CHECK(choose(asks, folder.filePath(QStringLiteral("good.yaml")), "name: lesson\nL1: {current: 10}\n") == dialog);
    CHECK(scenarios.problem().isEmpty());
    CHECK(QTest::qWaitFor(
        [&] {
            const auto open = (*host)->snapshot()->scenario.scenario;
            return open && open->name == "lesson";
        },
        10'000));
}
