// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a page on a wall: its title, and what stands at its right.
import QtQuick
import Countis.Ui

Rectangle {
    id: root

    required property real unit
    required property string title
    property alias aside: asideRow.data
    default property alias content: body.data

    radius: 16 * unit
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    KioskText {
        x: 32 * root.unit
        y: 18 * root.unit
        height: 44 * root.unit
        unit: root.unit
        size: 34
        text: root.title
    }

    Row {
        id: asideRow

        anchors.right: parent.right
        anchors.rightMargin: 32 * root.unit
        y: 18 * root.unit
        height: 44 * root.unit
        spacing: 12 * root.unit
    }

    Item {
        id: body

        anchors.fill: parent
        anchors.leftMargin: 32 * root.unit
        anchors.rightMargin: 32 * root.unit
        anchors.topMargin: 62 * root.unit
        anchors.bottomMargin: 18 * root.unit
    }
}
