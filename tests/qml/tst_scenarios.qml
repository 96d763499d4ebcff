// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario of the library, stepped to its end by the key N: the page holds whatever it brings.
import QtQuick
import QtTest
import Countis.Models

WindowTest {
    id: root

    readonly property ScenarioModel scenarios: fixture ? fixture.app.training.scenarios : null

    name: "Scenarios"

    function init() {
        fixture = createTemporaryObject(fixtureComponent, root);
        fixture.addMeters();
        fixture.read();
        fixture.plugDevice();
    }

    function titleOf(row: int): string {
        const titleRole = Qt.UserRole + 1;
        return scenarios.data(scenarios.index(row, 0), titleRole);
    }

    /// "2 of 5"; what has happened of those that have no end is "".
    function progress(): string {
        return scenarios.stateText.match(/\d+ of \d+/)?.[0] ?? "";
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

    function titles(): var {
        const list = item("scenarioList");
        const shown = [];
        for (let row = 0; row < list.count; ++row) {
            shown.push(list.itemAtIndex(row)?.title ?? "");
        }
        return shown;
    }

    function openPicker(): Item {
        makeWindow({
            "page": "training",
            "width": 1280,
            "height": 800
        });
        keySequence("Ctrl+L");
        tryCompare(item("scenarioSearch"), "activeFocus", true);
        return item("scenarioList");
    }

    function test_the_library_is_searched_by_words_of_title_and_description() {
        const list = openPicker();
        compare(list.count, scenarios.rowCount());
        type("solar");
        tryVerify(() => list.count > 0 && list.count < scenarios.rowCount());
        compare(titles()[0], "Home with solar roof and electric car");
        item("scenarioSearch").clear();
        type("CORRECTION workshop"); // of the description, of the title
        tryCompare(list, "count", 1);
        compare(titles(), ["Workshop with motors"]);
        keyClick(Qt.Key_Return);
        tryCompare(scenarios, "title", "Workshop with motors");
        keySequence("Ctrl+L");
        tryCompare(item("scenarioSearch"), "activeFocus", true);
        compare(item("scenarioSearch").text, "");
        compare(list.currentIndex, 1); // the one that is open
        type("no such words");
        tryVerify(() => item("scenarioNone").visible);
        keyClick(Qt.Key_Return); // chooses nothing
        compare(scenarios.title, "Workshop with motors");
    }

    function test_the_keys_of_a_list_move_in_the_library() {
        const list = openPicker();
        const last = scenarios.rowCount() - 1;
        keyClick(Qt.Key_End);
        compare(list.currentIndex, last);
        tryVerify(() => list.itemAtIndex(last) !== null && list.itemAtIndex(last).mapToItem(list, 0, 0).y + 4 < list.height);
        keyClick(Qt.Key_Home);
        compare(list.currentIndex, 0);
        keyClick(Qt.Key_PageDown);
        verify(list.currentIndex >= 2 && list.currentIndex < 10, "a page is not " + list.currentIndex);
        keyClick(Qt.Key_PageUp);
        compare(list.currentIndex, 0);
        keyClick(Qt.Key_Up);
        compare(list.currentIndex, 0);
        keyClick(Qt.Key_Tab);
        tryCompare(item("scenarioByHand"), "activeFocus", true);
        keyClick(Qt.Key_Tab);
        tryCompare(item("scenarioFile"), "activeFocus", true);
    }

    function test_a_title_that_is_cut_is_said_whole() {
        fixture.app.appearance.textScale = 100;
        makeWindow({
            "page": "training",
            "width": 1280,
            "height": 800
        });
        let longest = 0;
        for (let row = 1; row < scenarios.rowCount(); ++row) {
            longest = titleOf(row).length > titleOf(longest).length ? row : longest;
        }
        scenarios.openRow(longest);
        tryCompare(scenarios, "title", titleOf(longest));
        const picker = item("scenarioPicker");
        tryCompare(item("scenarioTitle"), "truncated", true);
        mouseMove(picker, 20, 10);
        tryVerify(() => Array.from(picker.data).some(part => part.objectName === "toolTip" && part.opened && part.text.startsWith(titleOf(longest))));
    }
}
