// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario of the library, stepped to its end by the key N: the page holds whatever it brings.
import QtQuick
import QtTest
import Countis.Models

WindowTest {
    id: root

    readonly property ScenarioModel scenarios: bench ? bench.app.training.scenarios : null

    name: "Scenarios"

    function init() {
        bench = createTemporaryObject(benchComponent, root);
        bench.addMeters();
        bench.read();
        bench.plugDevice();
    }

    function titleOf(row: int): string {
        const titleRole = Qt.UserRole + 1;
        return scenarios.data(scenarios.index(row, 0), titleRole);
    }

    /// "2 of 5"; what has happened of those that have no end is "".
    function progress(): string {
        return scenarios.stateText.match(/\d+ of \d+$/)?.[0] ?? "";
    }

    function stepOn() {
        const before = progress();
        keyClick(Qt.Key_N);
        tryVerify(() => progress() !== before, 5000, scenarios.title + " stays at event " + before);
        waitForRendering(window.contentItem);
    }

    function stepToTheEnd(row: int): int {
        scenarios.openRow(row);
        tryCompare(scenarios, "title", titleOf(row));
        let steps = 0;
        while (scenarios.canStep) {
            stepOn();
            steps += 1;
        }
        return steps;
    }

    function test_every_scenario_reaches_its_end_data() {
        return [[1280, 800], [1900, 1040]].map(size => ({
                    "tag": size.join("×"),
                    "width": size[0],
                    "height": size[1]
                }));
    }

    function test_every_scenario_reaches_its_end(data) {
        makeWindow({
            "page": "training",
            "width": data.width,
            "height": data.height
        });
        let steps = 0;
        for (let row = 0; row < scenarios.rowCount(); ++row) {
            steps += stepToTheEnd(row);
        }
        verify(steps > scenarios.rowCount());
    }
}
