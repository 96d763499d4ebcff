// SPDX-License-Identifier: GPL-3.0-or-later
// The trainer's bench: the bundled meter in the hand, what is put to its terminals, and what it makes of it. Layout
// only.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property TrainingBench bench: app.training
    readonly property bool stacked: width < Theme.px(980)
    readonly property real frontColumn: Math.max(Theme.px(330), Math.min((width - 32) * 0.308, (flick.height - bar.height - Theme.px(280)) * 0.8))

    commands: [
        T.Action {
            text: qsTr("Back to the start of the class")
            icon.name: "home"
            shortcut: "F5"
            enabled: root.bench.available
            onTriggered: root.bench.backToStart()
        },
        T.Action {
            text: qsTr("Make this the start of the class")
            icon.name: "check"
            enabled: root.bench.available
            onTriggered: root.bench.keepAsStart()
        },
        T.Action {
            text: root.bench.scenarios.running ? qsTr("Pause the time of the meter") : qsTr("Let the time of the meter run")
            icon.name: root.bench.scenarios.running ? "pause" : "play"
            shortcut: "P"
            enabled: root.bench.available
            onTriggered: bar.togglePause()
        },
        T.Action {
            text: qsTr("Next event of the scenario")
            icon.name: "step"
            shortcut: "N"
            enabled: root.bench.available && root.bench.scenarios.canStep
            onTriggered: root.bench.scenarios.step()
        },
        T.Action {
            text: qsTr("Scenario from its beginning")
            icon.name: "reset"
            shortcut: "R"
            enabled: root.bench.available && root.bench.scenarios.open
            onTriggered: root.bench.scenarios.restart()
        },
        T.Action {
            text: qsTr("Choose a scenario")
            icon.name: "folder"
            shortcut: "Ctrl+L"
            enabled: root.bench.available
            onTriggered: bar.openScenarios()
        },
        T.Action {
            text: qsTr("Open a scenario from a file")
            icon.name: "folder"
            shortcut: "Ctrl+O"
            enabled: root.bench.available
            onTriggered: root.askForFile()
        },
        T.Action {
            text: qsTr("Time runs faster")
            icon.name: "clock"
            shortcut: "Ctrl++"
            enabled: root.bench.available
            onTriggered: root.bench.device.speed = root.bench.device.speed + 1
        },
        T.Action {
            text: qsTr("Time runs slower")
            icon.name: "clock"
            shortcut: "Ctrl+-"
            enabled: root.bench.available
            onTriggered: root.bench.device.speed = root.bench.device.speed - 1
        },
        T.Action {
            text: qsTr("Preset a register")
            icon.name: "edit"
            enabled: root.bench.available
            onTriggered: presetDialog.begin()
        },
        T.Action {
            text: qsTr("Clear all faults")
            icon.name: "bolt"
            enabled: root.bench.available && root.bench.faults.activeCount > 0
            onTriggered: root.bench.faults.clear()
        },
        T.Action {
            text: qsTr("Front of the meter: use its keys")
            icon.name: "keyUp"
            shortcut: "F6"
            enabled: root.bench.available
            onTriggered: front.forceActiveFocus(Qt.ShortcutFocusReason)
        }
    ]

    function askForFile() {
        fileDialog.active = true;
        (fileDialog.item as ScenarioFileDialog).open();
    }

    function openFile(file: url) {
        fileProblem.text = bench.scenarios.openFile(file);
    }

    Binding {
        target: root.bench
        property: "active"
        value: root.visible
    }

    Component.onDestruction: root.bench.active = false

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 32)
        visible: !root.bench.available
        iconName: "training"
        title: qsTr("No meter to train with")
        text: root.bench.problem !== "" ? root.bench.problem : qsTr("The bench needs the simulated meter; real meters are never touched from here.")
        actionText: qsTr("Start the simulated meter")
        onTriggered: root.bench.start()
    }

    Flickable {
        id: flick

        anchors.fill: parent
        visible: root.bench.available
        contentWidth: width
        contentHeight: Math.max(height, content.implicitHeight + 32)
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: content

            x: 16
            y: 16
            width: parent.width - 32
            height: flick.contentHeight - 32
            spacing: Theme.gap

            ScenarioBar {
                id: bar

                Layout.fillWidth: true
                bench: root.bench
                onFileRequested: root.askForFile()
            }

            Notice {
                id: fileProblem

                Layout.fillWidth: true
                objectName: "fileProblem"
                visible: text !== ""
                kind: Measure.State.Stale
                text: ""
            }

            Notice {
                Layout.fillWidth: true
                objectName: "scenarioNote"
                visible: text !== ""
                kind: Measure.State.Replay
                text: root.bench.scenarios.note
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                columns: root.stacked ? 1 : 3
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap

                FrontCard {
                    id: front

                    Layout.preferredWidth: root.frontColumn
                    Layout.maximumWidth: root.stacked ? 16777215 : root.frontColumn
                    Layout.fillWidth: root.stacked
                    Layout.fillHeight: !root.stacked
                    objectName: "frontCard"
                    focus: true
                    front: root.bench.front
                    frontWidth: Math.min(root.frontColumn - 26, (height - Theme.px(228)) * 0.8)
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.px(410)
                    Layout.fillHeight: !root.stacked
                    spacing: Theme.gap

                    SupplyCard {
                        Layout.fillWidth: true
                        supply: root.bench.supply
                    }

                    LoadsCard {
                        Layout.fillWidth: true
                        loads: root.bench.loads
                    }

                    DeviceCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: !root.stacked
                        device: root.bench.device
                        preset: root.bench.preset
                        onPresetRequested: presetDialog.begin()
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.px(308)
                    Layout.fillHeight: !root.stacked
                    spacing: Theme.gap

                    EffectCard {
                        Layout.fillWidth: true
                        bench: root.bench
                    }

                    FaultsCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: implicitHeight
                        faults: root.bench.faults
                    }
                }
            }
        }
    }

    PresetDialog {
        id: presetDialog

        objectName: "presetDialog"
        preset: root.bench.preset
    }

    // Made when it is asked for: it brings a toolkit of its own.
    Loader {
        id: fileDialog

        active: false
        sourceComponent: ScenarioFileDialog {
            onAccepted: root.openFile(selectedFile)
        }
    }
}
