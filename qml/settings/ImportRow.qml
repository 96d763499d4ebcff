// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a CSV file, and what the import would do with it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property int index
    required property int line
    required property string name
    required property string address
    required property string unit
    required property string badColumn
    required property string result
    required property string detail
    required property int effect

    readonly property bool leftOut: effect === SiteFile.LeftOut
    readonly property color ink: effect === SiteFile.Known ? Theme.text3 : Theme.text
    readonly property ListView list: ListView.view as ListView
    // The software renderer draws a shape that a list clips away whole, unclipped.
    readonly property bool iconShown: list && y + line1.height - 8 > list.contentY && y + 8 < list.contentY + list.height

    implicitHeight: Theme.px(detail === "" ? 24 : 42)
    color: leftOut ? Theme.alarmTint : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Line %1: %2, %3, %4").arg(line).arg(name).arg(address).arg(result)
    Accessible.description: detail

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.grid
    }

    Rectangle {
        width: 3
        height: parent.height
        visible: root.leftOut
        color: Theme.alarm
    }

    RowLayout {
        id: line1

        x: root.leftOut ? 8 : 0
        width: parent.width - x - 6
        height: Theme.px(24)
        spacing: 8

        TextLabel {
            Layout.preferredWidth: Theme.px(root.leftOut ? 14 : 22)
            text: root.line
            size: Theme.labelSize
            color: Theme.text3
        }

        TextLabel {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.px(80)
            text: root.name
            color: root.badColumn === "name" ? Theme.alarmText : root.ink
            strong: root.badColumn === "name"
            elide: Text.ElideRight
        }

        TextLabel {
            Layout.preferredWidth: Theme.px(88)
            text: root.address
            color: root.badColumn === "address" ? Theme.alarmText : root.ink
            strong: root.badColumn === "address"
            elide: Text.ElideMiddle
        }

        TextLabel {
            Layout.preferredWidth: Theme.px(28)
            text: root.unit
            color: root.badColumn === "unit" ? Theme.alarmText : root.ink
            strong: root.badColumn === "unit"
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight
        }

        Icon {
            visible: root.iconShown
            name: root.leftOut ? "warning" : root.effect === SiteFile.New ? "plus" : root.effect === SiteFile.Changed ? "edit" : "check"
            size: 14
            color: root.leftOut ? Theme.alarmText : root.effect === SiteFile.Known ? Theme.text3 : Theme.live
        }

        TextLabel {
            Layout.preferredWidth: Theme.px(58)
            text: root.result
            size: Theme.labelSize
            strong: root.leftOut
            color: root.leftOut ? Theme.alarmText : root.ink
            elide: Text.ElideRight
        }
    }

    TextLabel {
        x: Theme.px(30)
        y: line1.height - 2
        width: parent.width - x - 6
        visible: root.detail !== ""
        text: root.detail
        size: Theme.labelSize
        color: root.leftOut ? Theme.alarmText : Theme.text3
        elide: Text.ElideRight
    }
}
