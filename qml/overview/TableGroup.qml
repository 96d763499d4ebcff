// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a group in the table: it opens and closes the group.
import QtQuick
import Countis.Models
import Countis.Ui
import "nothing.js" as Nothing

Rectangle {
    id: root

    /// A GroupCell.
    property var group: Nothing.group
    required property TableColumns columns

    signal toggled

    implicitHeight: Theme.px(25)
    color: area.containsMouse ? Theme.hover : Theme.sunken
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2, %3 kW, today %4 kWh").arg(group.name).arg(group.totals.part === "" ? group.note : group.totals.part).arg(group.totals.power).arg(group.totals.today)
    Accessible.description: group.collapsed ? qsTr("closed") : qsTr("open")
    Accessible.onPressAction: toggled()

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.toggled()
    }

    Row {
        x: root.columns.nameLeft
        height: parent.height
        spacing: 6

        MarkItem {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(14)
            height: Theme.px(14)
            mark: root.group.collapsed ? MarkItem.Closed : MarkItem.Opened
            color: Theme.text2
        }

        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            objectName: "groupName"
            text: root.group.name
            strong: true
        }

        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            visible: part.text === "" || root.group.partly
            text: root.group.note
            size: Theme.labelSize
            color: Theme.text3
        }

        PartMark {
            id: part

            height: parent.height
            text: root.group.totals.part
        }
    }

    TableTotals {
        anchors.fill: parent
        visible: root.group.counted
        totals: root.group.totals
        columns: root.columns
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
