// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a group of tiles: its name, how many meters it has, and their totals.
import QtQuick
import Countis.Ui
import "nothing.js" as Nothing

Item {
    id: root

    /// A GroupCell.
    property var group: Nothing.group

    implicitHeight: Theme.px(22)
    Accessible.role: Accessible.Heading
    Accessible.name: qsTr("%1, %2, %3 kW, today %4 kWh").arg(group.name).arg(group.totals.part === "" ? group.note : group.totals.part).arg(group.totals.power).arg(group.totals.today)

    Row {
        id: left

        x: 1
        height: parent.height
        spacing: 10

        TextLabel {
            id: name

            width: Math.min(implicitWidth, root.width / 2)
            anchors.verticalCenter: parent.verticalCenter
            objectName: "groupName"
            text: root.group.name
            strong: true
            elide: Text.ElideRight
        }

        TextLabel {
            anchors.baseline: name.baseline
            visible: root.group.totals.part === "" || root.group.partly
            text: root.group.note
            size: Theme.labelSize
            color: Theme.text3
        }

        PartMark {
            height: parent.height
            objectName: "groupPart"
            text: root.group.totals.part
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 1
        height: parent.height
        visible: root.group.counted && root.width > Theme.px(520)
        spacing: 4

        component Unit: TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text3
        }
        component Figure: TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            strong: true
        }

        Unit {
            text: "P"
            size: Theme.labelSize
        }

        Figure {
            objectName: "groupPower"
            text: root.group.totals.power
        }

        Unit {
            text: "kW"
        }

        Item {
            width: 12
            height: 1
        }

        Unit {
            text: qsTr("today")
            size: Theme.labelSize
        }

        Figure {
            text: root.group.totals.today
        }

        Unit {
            text: "kWh"
        }
    }
}
