// SPDX-License-Identifier: GPL-3.0-or-later
// One line at the foot of the bar that is always there: what the last event of the scenario tells, else what the scenario
// is about; at the right, that the time is not the world's. Nothing moves with what it says.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property ScenarioModel scenarios
    required property DeskDevice device

    readonly property string note: scenarios.note

    implicitHeight: Theme.px(26)
    radius: 7
    color: note === "" ? "transparent" : Theme.accentTint

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 13
        anchors.rightMargin: 9
        spacing: 8

        Icon {
            name: "info"
            size: 15
            color: root.note === "" ? Theme.text3 : Theme.accentText
        }

        TextLabel {
            id: label

            Layout.fillWidth: true
            objectName: "scenarioNote"
            text: root.note || root.scenarios.description
            size: root.note === "" ? Theme.labelSize : Theme.textSize
            color: root.note === "" ? Theme.text3 : Theme.text
            elide: Text.ElideRight
            Accessible.role: root.note === "" ? Accessible.StaticText : Accessible.AlertMessage
            Accessible.name: text
        }

        StateChip {
            objectName: "fastChip"
            visible: root.device.fast
            kind: Measure.State.Replay
            word: qsTr("accelerated time")
            detail: root.device.fastText
        }
    }

    HoverArea {
        id: hover
    }

    ToolTip {
        visible: hover.hovered && label.truncated
        x: 0
        text: label.text
    }
}
