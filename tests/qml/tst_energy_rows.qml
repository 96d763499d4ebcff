// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the Energy page while everything about them changes fast: more and fewer rows, other columns, another
// subject, a row that is chosen or under the pointer. No row may outlive what it shows.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

EnergyTest {
    id: root

    property int seed: 1

    name: "EnergyRows"

    /// A number from 0 on and below `end`: the same ones in each run.
    function any(end: int): int {
        seed = (seed * 48271) % 2147483647;
        return seed % end;
    }

    function act(action: int) {
        const list = find("energyRows");
        switch (action) {
        case 0:
            energy.move(-1);
            break;
        case 1:
            energy.move(1);
            break;
        case 2:
            energy.goToday();
            break;
        case 3:
            energy.span = any(4);
            break;
        case 4:
            energy.view = any(3);
            break;
        case 5:
            energy.comparing = !energy.comparing;
            break;
        case 6:
            energy.scope = ["site", "meter"][any(2)];
            break;
        case 7:
            fixture.app.selection.index = any(2);
            break;
        case 8:
            energy.chosenRow = any(Math.max(1, energy.rows.rowCount() + 2)) - 1;
            break;
        case 9:
            energy.setDays(`2026-11-0${1 + any(8)}`, `2026-11-${10 + any(14)}`);
            break;
        case 10:
            mouseMove(list, 40 + any(200), any(Math.max(1, Math.round(list.height))));
            break;
        case 11:
            mouseClick(list, 40 + any(200), any(Math.max(1, Math.round(list.height))));
            break;
        case 12:
            keyClick(any(2) === 0 ? Qt.Key_Down : Qt.Key_Up);
            break;
        case 13:
            mouseWheel(list, 60, 20, 0, any(2) === 0 ? -240 : 240);
            break;
        case 14:
            window.height = [560, 800, 1000][any(3)];
            break;
        case 15:
            fixture.speak(["en", "fr"][any(2)]);
            break;
        case 16:
            energy.cancel();
            break;
        case 17:
            energy.refresh();
            break;
        }
    }

    /// What the list shows is what the model has.
    function checkRows() {
        tryCompare(energy, "busy", false, 20000);
        tryCompare(energy, "outdated", false, 20000);
        verify(energy.columns.length <= item("energyTable").mostColumns);
        const list = item("energyRows");
        tryCompare(list, "count", energy.rows.rowCount());
        waitForRendering(window.contentItem, 1000);
        for (let row = 0; row < list.count; ++row) {
            const shown = list.itemAtIndex(row);
            if (shown !== null) {
                const index = energy.rows.index(row, 0);
                compare(shown.label, energy.rows.data(index, Qt.UserRole + 1));
                compare(Array.from(shown.cells), Array.from(energy.rows.data(index, Qt.UserRole + 2)));
                compare(shown.chosen, row === energy.chosenRow);
            }
        }
    }

    function test_nothing_breaks_when_everything_changes_fast() {
        failOnWarning(/DelegateModel/); // a row that was half made when the rows were taken away
        failOnWarning(/ToolTip/); // of a row that is in no window any more
        showEnergy(60);
        for (let round = 0; round < 12; ++round) {
            for (let step = 0; step < 60; ++step) {
                act(any(18));
                if (any(3) === 0) {
                    wait(any(4) === 0 ? 60 : 0); // the answer of some of the questions comes
                }
            }
            energy.refresh();
            checkRows();
        }
    }
}
