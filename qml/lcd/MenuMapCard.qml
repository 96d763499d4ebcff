// SPDX-License-Identifier: GPL-3.0-or-later
// All menus and pages of the display at once: where it is, and a jump to anywhere by click or keyboard.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property MeterDisplay display
    /// There is little room for the page.
    property bool shallow: false

    title: qsTr("Menus")
    caption: qsTr("ENTER: next menu, UP: next page")
    bottomPadding: 8
    spacing: 0

    FocusScope {
        id: map

        /// Where the keyboard is; follows the display until a key moves it.
        property int menu: root.display.menu
        property int page: root.display.page

        function pages(row: int): int {
            const item = rows.itemAt(row) as MenuMapRow;
            return item ? item.pageCount : 0;
        }

        function moveTo(row: int, column: int) {
            menu = Math.max(0, Math.min(rows.count - 1, row));
            page = Math.max(0, Math.min(pages(menu) - 1, column));
        }

        Layout.fillWidth: true
        implicitHeight: column.implicitHeight
        objectName: "menuMap"
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Menu map")
        Accessible.description: qsTr("The arrow keys choose a page, Enter shows the page.")
        Accessible.focusable: true

        onActiveFocusChanged: moveTo(root.display.menu, root.display.page)
        Keys.onLeftPressed: moveTo(menu, page - 1)
        Keys.onRightPressed: moveTo(menu, page + 1)
        Keys.onUpPressed: moveTo(menu - 1, page)
        Keys.onDownPressed: moveTo(menu + 1, page)
        Keys.onReturnPressed: root.display.goTo(menu, page)
        Keys.onEnterPressed: root.display.goTo(menu, page)
        Keys.onSpacePressed: root.display.goTo(menu, page)

        FocusRing {
            target: map
        }

        Column {
            id: column

            width: parent.width

            Repeater {
                id: rows

                model: root.display.menus

                MenuMapRow {
                    required property int index

                    width: column.width
                    shallow: root.shallow
                    menu: index
                    display: root.display
                    cursorPage: map.activeFocus && map.menu === index ? map.page : -1
                }
            }
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: 5
        implicitHeight: 1
        color: Theme.grid
    }

    RowLayout {
        Layout.topMargin: 7
        Layout.fillWidth: true
        spacing: 7

        Rectangle {
            implicitWidth: 10
            implicitHeight: 12
            radius: 2.5
            color: Theme.accent
        }

        TextLabel {
            objectName: "menuMapPage"
            text: root.display.label + " " + root.display.pageNumber
            size: Theme.labelSize
            strong: true
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "menuMapWords"
            text: root.display.pageText
            size: Theme.labelSize
            color: Theme.text2
            elide: Text.ElideRight

            Explained {
                subject: root.display.pageText
                text: parent.truncated ? root.display.pageText + (root.display.pageNote === "" ? "" : "\n" + root.display.pageNote) : root.display.pageNote
            }
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
