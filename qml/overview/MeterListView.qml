// SPDX-License-Identifier: GPL-3.0-or-later
// The list of tiles and that of the table: what the keyboard does in them, and which rows they show.
import QtQuick
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

ListView {
    id: root

    required property Overview overview
    /// The item that the pointer or the keyboard asks about, and what there is to know of its meter now.
    property Item asked: null
    readonly property string answer: asked ? asked.Accessible.description : ""
    readonly property int rowsOfPage: Math.max(1, Math.floor(height / Math.max(1, contentHeight / Math.max(1, count))) - 1)

    signal opened(real point)

    function openCurrent() {
        const point = overview.pointAt(overview.currentRow, overview.currentColumn);
        if (point !== 0) {
            opened(point);
        } else {
            overview.toggleGroup(overview.currentRow);
        }
    }

    function tellRows() {
        if (!visible) {
            return;
        }
        const last = indexAt(1, contentY + height - 1);
        overview.rows.showRows(Math.max(0, indexAt(1, contentY + 1)), last < 0 ? count - 1 : last);
    }

    /// An Arrange.Move; −1: the key moves nothing.
    function moveOf(key: int): int {
        switch (key) {
        case Qt.Key_Left:
            return Arrange.Move.Left;
        case Qt.Key_Right:
            return Arrange.Move.Right;
        case Qt.Key_Up:
            return Arrange.Move.Up;
        case Qt.Key_Down:
            return Arrange.Move.Down;
        case Qt.Key_PageUp:
            return Arrange.Move.PageUp;
        case Qt.Key_PageDown:
            return Arrange.Move.PageDown;
        case Qt.Key_Home:
            return Arrange.Move.First;
        case Qt.Key_End:
            return Arrange.Move.Last;
        }
        return -1;
    }

    function unask(item: Item) {
        if (asked === item) {
            asked = null;
        }
    }

    /// The item of the meter where the keyboard is; a second time, no more.
    function askCurrent(item: Item) {
        asked = asked === item ? null : item;
    }

    model: visible ? overview.rows : null
    reuseItems: true
    cacheBuffer: 0
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    currentIndex: -1
    activeFocusOnTab: true
    pixelAligned: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Meters")
    T.ScrollBar.vertical: ScrollBar {}

    onContentYChanged: tellRows()
    onHeightChanged: tellRows()
    onContentHeightChanged: tellRows()
    Component.onCompleted: tellRows()

    Keys.onPressed: event => {
        const move = moveOf(event.key);
        if (move >= 0 && (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier) {
            overview.move(move, rowsOfPage);
            event.accepted = true;
        }
    }
    Keys.onReturnPressed: openCurrent()
    Keys.onEnterPressed: openCurrent()

    Connections {
        function onCurrentChanged() {
            root.asked = null;
            if (root.overview.currentRow < 0) {
                return;
            }
            // The header of the first group comes into view with its first meters.
            const row = root.overview.currentRow <= 1 ? 0 : root.overview.currentRow;
            root.positionViewAtIndex(row, ListView.Contain);
        }

        target: root.overview
    }

    ToolTip {
        parent: root.asked
        visible: root.asked !== null && !root.moving && text !== ""
        text: root.answer
    }
}
