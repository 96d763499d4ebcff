// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario and time: open, run, pause, step, reset; how fast time runs; and the way back to the start of the class.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property TrainingDesk desk

    objectName: "scenarioBar"

    readonly property ScenarioModel scenarios: desk.scenarios
    readonly property DeskDevice device: desk.device
    /// All in one line. The words beside the clock give way, so that a new state moves nothing.
    readonly property bool wide: hands.width + Theme.px(150) + time.width + start.width + 3 * flow.spacing <= flow.width

    signal fileRequested

    function openScenarios() {
        picker.open();
    }

    function closeScenarios() {
        picker.close();
    }

    function togglePause() {
        if (scenarios.running) {
            scenarios.pause();
        } else {
            scenarios.run();
        }
    }

    implicitHeight: flow.implicitHeight + 14 + note.implicitHeight
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Scenario and time")

    Flow {
        id: flow

        readonly property real lineHeight: Theme.px(30)

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 9
        anchors.rightMargin: 9
        y: 7
        spacing: 12

        RowLayout {
            id: hands

            height: flow.lineHeight
            spacing: 6

            ScenarioPicker {
                id: picker

                scenarios: root.scenarios
                onFileRequested: root.fileRequested()
            }

            Rectangle {
                Layout.leftMargin: 5
                Layout.rightMargin: 5
                implicitWidth: 1
                implicitHeight: 24
                color: Theme.border
            }

            Button {
                id: pauseButton

                objectName: "pauseTime"
                small: true
                iconName: root.scenarios.running ? "pause" : "play"
                Accessible.name: root.scenarios.running ? qsTr("Pause") : qsTr("Run")
                onClicked: root.togglePause()

                ToolTip {
                    visible: pauseButton.hovered
                    text: root.scenarios.running ? qsTr("Pause the time of the meter") : qsTr("Run")
                    shortcutText: qsTr("P")
                }
            }

            Button {
                id: stepButton

                objectName: "stepScenario"
                small: true
                iconName: "step"
                enabled: root.scenarios.canStep
                Accessible.name: qsTr("Go to the next scenario event")
                onClicked: root.scenarios.step()

                ToolTip {
                    visible: stepButton.hovered
                    text: qsTr("Go to the next event and pause there")
                    shortcutText: qsTr("N")
                }
            }

            Button {
                id: resetButton

                objectName: "resetScenario"
                small: true
                iconName: "reset"
                enabled: root.scenarios.open
                Accessible.name: qsTr("Restart the scenario")
                onClicked: root.scenarios.restart()

                ToolTip {
                    visible: resetButton.hovered
                    text: qsTr("Restart the scenario and keep the registers")
                    shortcutText: qsTr("R")
                }
            }

        }

        RowLayout {
            id: clock

            width: root.wide ? flow.width - hands.width - time.width - start.width - 3 * flow.spacing : Math.max(implicitWidth, flow.width - hands.width - flow.spacing)
            height: flow.lineHeight
            spacing: 8

            TextLabel {
                objectName: "deskClock"
                text: root.device.clockText
                size: 16
                strong: true
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Meter clock: %1").arg(text)
            }

            Column {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                Layout.preferredWidth: Theme.px(150) // whatever they say

                TextLabel {
                    id: stateLabel

                    objectName: "deskState"
                    width: parent.width
                    elide: Text.ElideRight
                    text: root.scenarios.stateText
                    size: Theme.labelSize
                    color: root.scenarios.running ? Theme.text2 : Theme.staleText

                    Explained {
                        subject: parent.text
                        text: parent.truncated ? parent.text : ""
                        reachable: false
                    }
                }

                TextLabel {
                    id: dateLabel

                    width: parent.width
                    elide: Text.ElideRight
                    text: root.device.dateText
                    size: Theme.axisSize
                    color: Theme.text3

                    Explained {
                        subject: parent.text
                        text: parent.truncated ? parent.text : ""
                        reachable: false
                    }
                }
            }
        }

        RowLayout {
            id: time

            height: flow.lineHeight
            spacing: 8

            TextLabel {
                visible: speed.implicitWidth + implicitWidth + 8 <= flow.width
                text: qsTr("speed")
                size: Theme.labelSize
                color: Theme.text3
            }

            SegmentedControl {
                id: speed

                objectName: "speedChoice"
                label: qsTr("Time speed")
                words: Array.from(root.device.speeds)
                currentIndex: root.device.speed
                onChosen: index => root.device.speed = index
            }
        }

        RowLayout {
            id: start

            height: flow.lineHeight
            spacing: 0

            Button {
                id: startButton

                objectName: "backToStart"
                small: true
                iconName: "home"
                text: qsTr("Back to start")
                Accessible.name: qsTr("Go back to the start of the class")
                onClicked: root.desk.backToStart()

                ToolTip {
                    visible: startButton.hovered
                    text: qsTr("Return to the state at the start of the class")
                    shortcutText: qsTr("F5")
                }
            }
        }
    }

    NoteRow {
        id: note

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        scenarios: root.scenarios
        device: root.device
    }
}
