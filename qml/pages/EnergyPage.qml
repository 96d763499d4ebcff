// SPDX-License-Identifier: GPL-3.0-or-later
// The energy of the site, a place or a meter over a period, by counters: bars, a table, costs, the 15-minute maximum and
// how complete the readings are. Layout only.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property EnergyModel energy: app.energy
    readonly property bool ready: energy.state === EnergyModel.Ready
    readonly property bool wide: width >= Theme.px(1060)

    subject: EnergySubject {
        app: root.app
    }

    commands: [
        T.Action {
            text: qsTr("Show the period before")
            icon.name: "left"
            shortcut: "Ctrl+Left"
            enabled: root.energy.state !== EnergyModel.NoDatabase
            onTriggered: root.energy.move(-1)
        },
        T.Action {
            text: qsTr("Show the next period")
            icon.name: "right"
            shortcut: "Ctrl+Right"
            enabled: root.energy.hasNext
            onTriggered: root.energy.move(1)
        },
        T.Action {
            text: qsTr("Show the present period")
            icon.name: "home"
            shortcut: "Ctrl+Home"
            enabled: root.energy.hasNext
            onTriggered: root.energy.goToday()
        },
        T.Action {
            text: root.energy.comparing ? qsTr("Do not compare with the period before") : qsTr("Compare with the period before")
            icon.name: "check"
            shortcut: "C"
            enabled: root.ready
            onTriggered: root.energy.comparing = !root.energy.comparing
        },
        T.Action {
            text: qsTr("Save the energies as CSV")
            icon.name: "download"
            shortcut: "Ctrl+S"
            enabled: root.ready
            onTriggered: root.told(root.app.saveEnergy())
        },
        T.Action {
            text: qsTr("Save the energy report as PDF")
            icon.name: "download"
            shortcut: "Ctrl+Shift+S"
            enabled: root.energy.hasReport
            onTriggered: root.app.saveReport()
        },
        T.Action {
            text: qsTr("Edit the prices")
            icon.name: "edit"
            enabled: root.energy.state !== EnergyModel.NoDatabase
            onTriggered: prices.open()
        },
        T.Action {
            text: qsTr("Enter a reading by hand")
            icon.name: "plus"
            enabled: root.ready
            onTriggered: entries.open()
        },
        T.Action {
            text: qsTr("Edit the virtual meters")
            icon.name: "table"
            enabled: root.energy.state !== EnergyModel.NoDatabase
            onTriggered: virtualMeters.open()
        }
    ]

    Binding {
        target: root.energy
        property: "active"
        value: root.visible
        restoreMode: Binding.RestoreNone
    }

    Component.onDestruction: energy.active = false

    Connections {
        function onChangeFailed(reason: string) {
            root.told(reason);
        }

        target: root.energy
    }

    PricesDialog {
        id: prices

        energy: root.energy
    }

    EntriesDialog {
        id: entries

        energy: root.energy
    }

    VirtualMetersDialog {
        id: virtualMeters

        energy: root.energy
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.energy.state === EnergyModel.NoDatabase
        objectName: "noDatabase"
        iconName: "energy"
        title: qsTr("No readings are recorded")
        text: qsTr("Energy is calculated from recorded readings, but no site database is open. The Settings page gives the reason.")
        actionText: qsTr("Open Settings")
        actionIcon: "settings"
        onTriggered: root.pageRequested("settings")
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        visible: root.energy.state !== EnergyModel.NoDatabase
        spacing: Theme.gap

        PeriodBar {
            Layout.fillWidth: true
            energy: root.energy
            onSaveRequested: root.told(root.app.saveEnergy())
            onReportRequested: root.app.saveReport()
            onVirtualMetersRequested: virtualMeters.open()
        }

        Notice {
            Layout.fillWidth: true
            objectName: "energyProblem"
            visible: root.energy.problem !== ""
            kind: Measure.State.Stale
            text: root.energy.problem

            Button {
                anchors.right: parent.right
                anchors.rightMargin: 4
                anchors.verticalCenter: parent.verticalCenter
                objectName: "energyAgain"
                small: true
                text: qsTr("Calculate again")
                onClicked: root.energy.refresh()
            }
        }

        ProgressNotice {
            Layout.fillWidth: true
            visible: root.energy.busy && (root.energy.outdated || root.energy.state === EnergyModel.Waiting)
            text: root.energy.progressText
            progress: root.energy.progress
            onCancelled: root.energy.cancel()
        }

        ProgressNotice {
            Layout.fillWidth: true
            objectName: "reportProgress"
            visible: root.energy.report.busy
            text: root.energy.report.progressText
            progress: root.energy.report.progress
            onCancelled: root.energy.report.cancel()
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.energy.state !== EnergyModel.Ready

            EmptyState {
                anchors.centerIn: parent
                visible: root.energy.state === EnergyModel.NoMeter
                objectName: "noRecordedMeter"
                iconName: "plug"
                title: qsTr("No recorded meter")
                text: qsTr("Energy is calculated for the meters of the site. The simulated meter and meters that you gave for this session only are not recorded.")
                actionText: qsTr("Add a meter")
                onTriggered: root.pageRequested("settings")
            }

            EmptyState {
                anchors.centerIn: parent
                visible: root.energy.state === EnergyModel.Nothing
                objectName: "nothingRecorded"
                iconName: "energy"
                title: (root.energy.hasNext ? qsTr("Nothing was recorded in %1") : qsTr("No energy in %1 yet")).arg(root.energy.periodText)
                text: root.energy.hasNext ? qsTr("The recorded readings begin later, or the meter was not read.") : qsTr("The first energies appear when a quarter-hour is over.")
                actionText: root.energy.hasNext ? qsTr("Show the present period") : ""
                actionIcon: "home"
                onTriggered: root.energy.goToday()
            }
        }

        EnergyFigures {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.ready
            opacity: root.energy.outdated ? 0.45 : 1
            energy: root.energy
            wide: root.wide
            onPricesRequested: prices.open()
            onEntriesRequested: entries.open()
        }
    }
}
