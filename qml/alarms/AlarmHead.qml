// SPDX-License-Identifier: GPL-3.0-or-later
// What the chosen alarm is called, where it is, and its state.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

ColumnLayout {
    id: root

    /// AlarmsModel.details.
    required property var details
    required property bool known

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 10

        AlarmMark {
            level: root.details.severity ?? 3
            solid: root.details.cleared !== true
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "alarmName"
            text: root.details.name ?? ""
            size: 17
            strong: true
            wrapMode: Text.WordWrap
        }

        Row {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 3
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

    TextLabel {
        Layout.fillWidth: true
        Layout.topMargin: -6
        objectName: "alarmWhere"
        Layout.leftMargin: Theme.px(18) + 10
        text: root.known ? qsTr("%1 · %2").arg(root.details.where).arg(root.details.severityText) : ""
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    TextLabel {
        Layout.fillWidth: true
        Layout.topMargin: -4
        Layout.leftMargin: Theme.px(18) + 10
        objectName: "alarmStateNote"
        visible: text !== ""
        text: root.details.hidden ? root.details.stateNote ?? "" : ""
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }
}
