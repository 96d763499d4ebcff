// SPDX-License-Identifier: GPL-3.0-or-later
// A step of an acceptance run: its state and reason, and when it is open, its figures with the registers behind them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Item {
    id: root

    /// See commissionRows().
    required property var step
    property bool ruled: false
    property bool open: false
    property bool chosen: false

    readonly property bool has: step.figures.length > 0

    readonly property string iconName: {
        switch (step.state) {
        case CommissionModel.StepRunning:
            return "play";
        case CommissionModel.StepPassed:
            return "check";
        case CommissionModel.StepFailed:
            return "warning";
        case CommissionModel.NotDone:
            return "info";
        }
        return "clock";
    }
    readonly property color ink: {
        switch (step.state) {
        case CommissionModel.StepRunning:
            return Theme.accentText;
        case CommissionModel.StepPassed:
            return Theme.liveText;
        case CommissionModel.StepFailed:
            return Theme.alarmText;
        case CommissionModel.NotDone:
            return Theme.staleText;
        }
        return Theme.text3;
    }

    signal toggled

    implicitHeight: content.implicitHeight + 10
    Accessible.role: Accessible.ListItem
    Accessible.name: step.rowText
    Accessible.description: has && !open ? qsTr("Press Enter to see the figures.") : ""
    Accessible.onPressAction: toggled()

    Rectangle {
        anchors.fill: parent
        color: root.chosen ? Theme.accentTint : area.containsMouse && root.has ? Theme.hover : "transparent"
    }

    Rectangle {
        width: parent.width
        height: 1
        visible: root.ruled
        color: Theme.grid
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.toggled()
    }

    ColumnLayout {
        id: content

        x: 4
        y: 5
        width: parent.width - 8
        spacing: 3

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Icon {
                name: root.iconName
                size: 16
                color: root.ink
            }

            TextLabel {
                Layout.fillWidth: true
                text: root.step.title
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            TextLabel {
                objectName: "stepState"
                text: root.step.stateWord
                strong: root.step.state === CommissionModel.StepFailed
                color: root.ink
                Accessible.ignored: true
            }

            Icon {
                opacity: root.has ? 1 : 0
                name: root.open ? "down" : "right"
                size: 15
                color: Theme.text3
            }
        }

        TextLabel {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(24)
            visible: text !== ""
            text: root.step.reason
            size: Theme.labelSize
            color: root.step.state === CommissionModel.StepFailed ? Theme.alarmText : Theme.text2
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }

        Column {
            id: figures

            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(24)
            visible: root.open && root.has
            spacing: 3

            Repeater {
                model: root.open ? root.step.figures : []

                CommissionFigure {
                    required property var modelData

                    width: figures.width
                    figure: modelData
                }
            }
        }
    }
}
