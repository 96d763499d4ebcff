// SPDX-License-Identifier: GPL-3.0-or-later
// Every register of the meter in view as it is on the wire, the frames that brought it, and a free read. Layout only.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property RegistersModel registers: app.registers
    readonly property bool empty: app.meters.count === 0
    readonly property bool stacked: width < Theme.px(900)

    function copyRegisters() {
        registers.copyRegisters();
        told(qsTr("The registers are copied."));
    }

    function copyFrames() {
        registers.copyFrames();
        told(qsTr("The frames are copied."));
    }

    function copyChosen() {
        registers.copyChosen();
        told(qsTr("The frame is copied."));
    }

    commands: [
        T.Action {
            text: qsTr("Find a register")
            icon.name: "search"
            shortcut: "Ctrl+F"
            enabled: !root.empty
            onTriggered: table.focusSearch()
        },
        T.Action {
            text: qsTr("Choose a block of registers")
            icon.name: "table"
            shortcut: "B"
            enabled: !root.empty
            onTriggered: table.openBlocks()
        },
        T.Action {
            text: qsTr("Read registers once")
            icon.name: "play"
            shortcut: "Ctrl+R"
            enabled: !root.empty
            onTriggered: freeRead.focusAddress()
        },
        T.Action {
            text: root.registers.frames.paused ? qsTr("Resume the list of frames") : qsTr("Pause the list of frames")
            icon.name: root.registers.frames.paused ? "play" : "pause"
            shortcut: "P"
            enabled: !root.empty
            onTriggered: root.registers.frames.paused = !root.registers.frames.paused
        },
        T.Action {
            text: qsTr("Show the next kind of frames")
            icon.name: "right"
            shortcut: "F"
            enabled: !root.empty
            onTriggered: root.registers.frames.show = (root.registers.frames.show + 1) % 5
        },
        T.Action {
            text: qsTr("Save the frames for Wireshark")
            icon.name: "download"
            shortcut: "Ctrl+S"
            enabled: !root.registers.frames.empty
            onTriggered: root.told(root.app.saveFrames())
        },
        T.Action {
            text: qsTr("Save the registers as CSV")
            icon.name: "download"
            shortcut: "Ctrl+Shift+S"
            enabled: !root.empty
            onTriggered: root.told(root.app.saveRegisters())
        },
        T.Action {
            text: qsTr("Copy the registers")
            icon.name: "copy"
            shortcut: "Ctrl+Shift+C"
            enabled: !root.empty
            onTriggered: root.copyRegisters()
        },
        T.Action {
            text: qsTr("Copy the list of frames")
            icon.name: "copy"
            shortcut: "Ctrl+Shift+F"
            enabled: !root.registers.frames.empty
            onTriggered: root.copyFrames()
        },
        T.Action {
            text: qsTr("Copy the chosen frame")
            icon.name: "copy"
            shortcut: "Ctrl+Shift+D"
            enabled: root.registers.chosen.known
            onTriggered: root.copyChosen()
        }
    ]

    Binding {
        target: root.registers
        property: "active"
        value: root.visible && !root.empty
        restoreMode: Binding.RestoreNone
    }

    Component.onDestruction: registers.active = false

    EmptyState {
        anchors.centerIn: parent
        visible: root.empty
        iconName: "plug"
        title: qsTr("No meter yet")
        text: qsTr("Add a meter by its address, for example 192.168.0.4.")
        actionText: qsTr("Add a meter")
        onTriggered: root.pageRequested("settings")
    }

    Flickable {
        id: flick

        anchors.fill: parent
        visible: !root.empty
        contentWidth: Math.max(width, Theme.px(root.stacked ? 560 : 900))
        contentHeight: Math.max(height, Theme.px(root.stacked ? 1260 : 520))
        interactive: contentHeight > height || contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {
        }
        T.ScrollBar.horizontal: ScrollBar {
        }

        ColumnLayout {
            x: Theme.margin
            y: Theme.margin
            width: flick.contentWidth - 2 * Theme.margin
            height: flick.contentHeight - 2 * Theme.margin
            spacing: Theme.gap

            Notice {
                Layout.fillWidth: true
                objectName: "registersReason"
                visible: root.app.meter.reason !== ""
                kind: root.app.meter.hasReading ? Measure.State.Stale : Measure.State.Offline
                text: root.app.meter.reason
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap

                ColumnLayout {
                    Layout.row: 0
                    Layout.column: 0
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 632
                    spacing: Theme.gap

                    RegistersCard {
                        id: table

                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.minimumHeight: Theme.px(root.stacked ? 400 : 160)
                        registers: root.registers
                        onCopyRequested: root.copyRegisters()
                        onSaveRequested: root.told(root.app.saveRegisters())
                        onAddressTaken: address => {
                            root.registers.freeRead.choose(address);
                            freeRead.focusAddress();
                        }
                    }

                    FreeReadCard {
                        id: freeRead

                        Layout.fillWidth: true
                        freeRead: root.registers.freeRead
                    }
                }

                ColumnLayout {
                    Layout.row: root.stacked ? 1 : 0
                    Layout.column: root.stacked ? 0 : 1
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 428
                    spacing: Theme.gap

                    FramesCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredHeight: 364
                        Layout.minimumHeight: Theme.px(root.stacked ? 280 : 160)
                        registers: root.registers
                        onCopyRequested: root.copyFrames()
                        onSaveRequested: root.told(root.app.saveFrames())
                    }

                    FrameCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredHeight: 340
                        Layout.minimumHeight: Theme.px(root.stacked ? 280 : 160)
                        registers: root.registers
                    }
                }
            }
        }
    }
}
