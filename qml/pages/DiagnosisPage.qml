// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the wiring at the meter in view: phasors, verdicts, and what to check. Layout only.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property DiagnosisModel diagnosis: app.diagnosis
    readonly property bool empty: app.meters.count === 0 && !diagnosis.typed.active
    readonly property bool canSave: app.meters.count > 0 && !app.replay.active && !app.bundle.busy
    readonly property bool waiting: !empty && !diagnosis.ready

    commands: [
        T.Action {
            text: qsTr("What if: turn the current of L1 round")
            icon.name: "flip"
            shortcut: "1"
            enabled: root.diagnosis.ready
            onTriggered: root.diagnosis.phasors.flip(0)
        },
        T.Action {
            text: qsTr("What if: turn the current of L2 round")
            icon.name: "flip"
            shortcut: "2"
            enabled: root.diagnosis.ready
            onTriggered: root.diagnosis.phasors.flip(1)
        },
        T.Action {
            text: qsTr("What if: turn the current of L3 round")
            icon.name: "flip"
            shortcut: "3"
            enabled: root.diagnosis.ready
            onTriggered: root.diagnosis.phasors.flip(2)
        },
        T.Action {
            text: qsTr("What if: a sound supply, or the one that is read")
            icon.name: "bolt"
            shortcut: "4"
            enabled: root.diagnosis.ready
            onTriggered: root.diagnosis.phasors.toggleSupply()
        },
        T.Action {
            text: qsTr("What if: reset")
            icon.name: "reset"
            shortcut: "R"
            enabled: root.diagnosis.phasors.touched
            onTriggered: root.diagnosis.phasors.reset()
        },
        T.Action {
            text: qsTr("Phasors: as read, side by side or what if")
            icon.name: "diagnosis"
            shortcut: "V"
            enabled: root.diagnosis.ready
            onTriggered: cards.phasorsCard.nextView()
        },
        T.Action {
            text: qsTr("Role of the installation: consumer, producer or both")
            icon.name: "bolt"
            shortcut: "D"
            enabled: root.diagnosis.ready
            onTriggered: root.diagnosis.declare((root.diagnosis.role + 1) % 3)
        },
        T.Action {
            text: qsTr("Type readings in")
            icon.name: "edit"
            shortcut: "I"
            onTriggered: typed.open()
        },
        T.Action {
            text: qsTr("Diagnose the meter in view again")
            icon.name: "meter"
            shortcut: "B"
            enabled: root.diagnosis.typed.active
            onTriggered: root.diagnosis.typed.active = false
        },
        T.Action {
            text: qsTr("Save a support bundle")
            icon.name: "download"
            enabled: root.canSave
            onTriggered: bundleDialog.open()
        },
        T.Action {
            text: qsTr("Acceptance run of the meter in view")
            icon.name: "check"
            shortcut: "A"
            onTriggered: acceptance.open()
        }
    ]

    Binding {
        target: root.diagnosis
        property: "active"
        value: root.visible
        restoreMode: Binding.RestoreNone
    }

    Component.onDestruction: diagnosis.active = false

    TypedDialog {
        id: typed

        typed: root.diagnosis.typed
    }

    BundleDialog {
        id: bundleDialog

        objectName: "bundleDialog"
        onWanted: redact => root.app.saveBundle(redact)
    }

    CommissionDialog {
        id: acceptance

        objectName: "commissionDialog"
        commission: root.app.commission
        onSaveRequested: kind => acceptance.told = root.app.saveCommission(kind)
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.empty
        objectName: "noMeter"
        iconName: "plug"
        title: qsTr("No meter yet")
        text: qsTr("Add a meter by its address, or type in values that somebody reads from its display.")
        actionText: qsTr("Add a meter")
        otherActionText: qsTr("Type readings in")
        onTriggered: root.pageRequested("settings")
        onOtherTriggered: typed.open()
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 32)
        visible: root.waiting
        objectName: "noReading"
        iconName: "diagnosis"
        title: root.diagnosis.accelerated ? qsTr("The time of this meter is accelerated") : qsTr("There is no reading yet")
        text: root.diagnosis.accelerated ? qsTr("Readings of accelerated time are no ground for a verdict. Set its speed to ×1 on the Training page.") : root.app.meter.reason !== "" ? root.app.meter.reason : qsTr("The diagnosis begins with the first reading of this meter.")
        otherActionText: qsTr("Type readings in")
        onOtherTriggered: typed.open()
    }

    Flickable {
        id: flick

        objectName: "diagnosisFlick"
        anchors.fill: parent
        visible: root.diagnosis.ready
        contentWidth: width
        contentHeight: content.implicitHeight + 2 * Theme.margin
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: content

            x: Theme.margin
            y: Theme.margin
            width: flick.width - 2 * Theme.margin
            spacing: Theme.gap

            Notice {
                Layout.fillWidth: true
                objectName: "diagnosisNotice"
                visible: !root.diagnosis.typed.active && !root.app.meter.fresh
                kind: root.app.meter.state
                text: root.app.meter.reason !== "" ? root.app.meter.reason : qsTr("The meter has not answered for a time: the verdict is about its last readings.")
            }

            Notice {
                Layout.fillWidth: true
                objectName: "typedNotice"
                visible: root.diagnosis.typed.active
                icon: "edit"
                text: qsTr("These values were typed in. They are not those of the meter in view.")
            }

            ProgressNotice {
                Layout.fillWidth: true
                objectName: "bundleProgress"
                visible: root.app.bundle.busy
                text: root.app.bundle.progressText
                progress: root.app.bundle.progress
                onCancelled: root.app.bundle.cancel()
            }

            ProgressNotice {
                Layout.fillWidth: true
                objectName: "commissionNotice"
                visible: root.app.commission.running && !acceptance.visible
                text: root.app.commission.progressText
                progress: root.app.commission.share
                onCancelled: root.app.commission.cancel()
            }

            DiagnosisCards {
                id: cards

                Layout.fillWidth: true
                Layout.preferredHeight: implicitHeight
                diagnosis: root.diagnosis
                canSave: root.canSave
                canOpen: !root.app.replay.active
                onTypeRequested: typed.open()
                onSaveRequested: bundleDialog.open()
                onOpenRequested: root.app.replay.choose()
                onAcceptanceRequested: acceptance.open()
            }
        }
    }
}
