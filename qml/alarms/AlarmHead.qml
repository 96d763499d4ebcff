// SPDX-License-Identifier: GPL-3.0-or-later
// What the chosen alarm is called, where it is, and its state. Placed by hand: a layout keeps the height of a name that
// wrapped before the size of the text changed.
import QtQuick
import Countis.Ui

Column {
    id: root

    /// AlarmsModel.details.
    required property var details
    required property bool known

    readonly property real inset: mark.width + 10

    spacing: 2

    Item {
        width: root.width
        height: Math.max(name.height, chip.height + 3)

        AlarmMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            level: root.details.severity ?? 3
            solid: root.details.cleared !== true
        }

        TextLabel {
            id: name

            x: root.inset
            width: chip.x - 10 - x
            objectName: "alarmName"
            text: root.details.name ?? ""
            size: 17
            strong: true
            wrapMode: Text.WordWrap
        }

        Row {
            id: chip

            anchors.right: parent.right
            y: 3
            objectName: "alarmStateChip"
            spacing: 7
            Accessible.role: Accessible.StaticText
            Accessible.name: root.details.stateText ?? ""

            AlarmStateMark {
                anchors.verticalCenter: parent.verticalCenter
                waits: root.details.waits === true
                cleared: root.details.cleared === true
                hidden: root.details.hidden === true
            }

            TextLabel {
                objectName: "alarmStateText"
                text: root.details.stateText ?? ""
                strong: root.details.waits === true
                color: root.details.waits ? Theme.alarmText : Theme.text2
            }
        }
    }

    component Note: TextLabel {
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    Note {
        x: root.inset
        width: root.width - x
        objectName: "alarmWhere"
        text: root.known ? qsTr("%1 · %2").arg(root.details.where).arg(root.details.severityText) : ""
    }

    Note {
        x: root.inset
        width: root.width - x
        objectName: "alarmStateNote"
        visible: text !== ""
        text: root.details.hidden ? root.details.stateNote ?? "" : ""
    }
}
