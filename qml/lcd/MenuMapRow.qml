// SPDX-License-Identifier: GPL-3.0-or-later
// One menu: its name as the glass spells it, a cell a page, groups a little apart.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    // Roles of the menu map.
    /// There is little room for the page.
    property bool shallow: false
    required property string label
    required property int pageCount
    required property list<int> groups
    required property bool current
    required property int page

    required property int menu
    required property MeterDisplay display
    /// Where the keyboard is in this row; -1: elsewhere.
    property int cursorPage: -1

    readonly property real firstCell: Theme.px(68)
    /// Narrower where many pages would run into their number.
    readonly property real cellWidth: Math.min(Theme.px(10), Math.floor((width - firstCell - count.width - 4) / pageCount - 2 - 2 * groups.length / pageCount))
    /// Distance of the cells' left edges from the first, groups 4 px apart and cells 2.
    readonly property list<real> offsets: {
        const list = [];
        let x = 0;
        for (const size of groups) {
            for (let i = 0; i < size; ++i) {
                list.push(x);
                x += cellWidth + 2;
            }
            x += 2;
        }
        return list;
    }

    implicitHeight: Theme.px(shallow ? 20 : 22)
    Accessible.role: Accessible.Row
    Accessible.name: label

    SevenSegmentText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
        digitHeight: Theme.px(12.5)
        color: root.current ? Theme.accentText : Theme.text2
    }

    Repeater {
        model: root.pageCount

        Rectangle {
            id: cell

            required property int index
            readonly property bool shown: root.page === index

            objectName: "cell-" + root.menu + "-" + index
            x: root.firstCell + root.offsets[index]
            y: (root.height - height) / 2
            width: root.cellWidth
            height: Theme.px(12)
            radius: 2.5
            color: shown ? Theme.accent : area.containsMouse ? Theme.accentTint : root.current ? Theme.accentTint : "transparent"
            border.width: 1
            border.color: root.current || area.containsMouse ? Theme.accent : Theme.borderStrong
            Accessible.role: Accessible.Cell
            Accessible.name: qsTr("%1, page %2").arg(root.label).arg(index + 1)
            Accessible.description: root.display.menus.pageWords(root.menu, index)
            Accessible.selected: shown
            Accessible.onPressAction: root.display.goTo(root.menu, cell.index)

            Rectangle {
                anchors.fill: parent
                anchors.margins: -3
                visible: root.cursorPage === cell.index
                radius: 5
                color: "transparent"
                border.width: 2
                border.color: Theme.focus
            }

            MouseArea {
                id: area

                anchors.fill: parent
                anchors.leftMargin: -1
                anchors.rightMargin: -1
                anchors.topMargin: -5
                anchors.bottomMargin: -5
                hoverEnabled: true
                onClicked: root.display.goTo(root.menu, cell.index)
            }

            ToolTip {
                visible: area.containsMouse
                text: visible ? root.display.menus.pageWords(root.menu, cell.index) : ""
            }
        }
    }

    TextLabel {
        id: count

        objectName: "pageCount-" + root.menu
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.pageCount > 1
        text: root.pageCount
        size: Theme.labelSize
        color: Theme.text3
    }
}
