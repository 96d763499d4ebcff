// SPDX-License-Identifier: GPL-3.0-or-later
// A choice by keys alone: its list open or closed, on a page and in a dialog.
import QtQuick
import QtTest
import Countis.Ui

WindowTest {
    id: root

    name: "ComboBox"

    readonly property Component choice: Component {
        ComboBox {
            model: ["one", "two", "three"]
        }
    }
    readonly property Component form: Component {
        Dialog {
            property int accepts: 0

            returnAccepts: true
            onAccepted: ++accepts

            ComboBox {
                objectName: "choiceInForm"
                model: ["one", "two", "three"]
            }
        }
    }

    function test_an_open_list_is_moved_in_chosen_from_and_left_by_keys_data(): var {
        return [
            {
                tag: "Down, Enter",
                keys: [Qt.Key_Down, Qt.Key_Return],
                chosen: 1
            },
            {
                tag: "End, Space",
                keys: [Qt.Key_End, Qt.Key_Space],
                chosen: 2
            },
            {
                tag: "End, Up, Enter",
                keys: [Qt.Key_End, Qt.Key_Up, Qt.Key_Enter],
                chosen: 1
            },
            {
                tag: "End, Home, Enter",
                keys: [Qt.Key_End, Qt.Key_Home, Qt.Key_Enter],
                chosen: 0
            },
            {
                tag: "Down, Escape",
                keys: [Qt.Key_Down, Qt.Key_Escape],
                chosen: 0
            }
        ];
    }

    function test_an_open_list_is_moved_in_chosen_from_and_left_by_keys(row: var) {
        const box = createTemporaryObject(choice, window.contentItem);
        for (const byMouse of [false, true]) {
            box.currentIndex = 0;
            box.forceActiveFocus(Qt.TabFocusReason);
            if (byMouse) {
                mouseClick(box);
            } else {
                keyClick(Qt.Key_Space);
            }
            tryCompare(box.popup, "opened", true);
            for (const key of row.keys) {
                keyClick(key);
            }
            tryCompare(box.popup, "visible", false);
            compare(box.currentIndex, row.chosen);
            verify(box.activeFocus);
        }
    }

    function test_escape_and_return_in_an_open_list_are_not_those_of_the_dialog() {
        const dialog = createTemporaryObject(form, window.contentItem);
        dialog.open();
        tryCompare(dialog, "opened", true);
        const box = findIn(dialog.contentItem, "choiceInForm");
        verify(box.activeFocus);
        keyClick(Qt.Key_Space);
        tryCompare(box.popup, "opened", true);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(box.popup, "visible", false);
        compare(box.currentIndex, 1);
        compare(dialog.accepts, 0);
        keyClick(Qt.Key_Space);
        tryCompare(box.popup, "opened", true);
        keyClick(Qt.Key_Escape);
        tryCompare(box.popup, "visible", false);
        verify(dialog.opened);
        keyClick(Qt.Key_Return);
        compare(dialog.accepts, 1);
        dialog.close();
        tryCompare(dialog, "visible", false);
    }
}
