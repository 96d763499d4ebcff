// SPDX-License-Identifier: GPL-3.0-or-later
// What explains an item while the pointer rests on it.
import QtQuick
import QtTest
import Countis.Ui

WindowTest {
    id: root

    name: "ToolTip"

    readonly property Component explained: Component {
        Item {
            property bool hovered: false
            readonly property alias tip: tip

            width: 100
            height: 20

            ToolTip {
                id: tip

                delay: 100
                text: "What it is"
                visible: parent.hovered
            }
        }
    }

    function test_it_comes_after_its_delay_and_goes_with_the_pointer(): void {
        const item = createTemporaryObject(explained, window.contentItem);
        item.hovered = true;
        verify(!item.tip.opened);
        tryCompare(item.tip, "opened", true);
        item.hovered = false;
        tryCompare(item.tip, "opened", false);
    }

    function test_an_item_that_left_the_window_meanwhile_is_not_explained(): void {
        failOnWarning(/cannot find any window/);
        const item = createTemporaryObject(explained, window.contentItem);
        item.hovered = true;
        item.parent = null;
        wait(3 * item.tip.delay);
        verify(!item.tip.opened);
        item.parent = window.contentItem;
        tryCompare(item.tip, "opened", true);
    }
}
