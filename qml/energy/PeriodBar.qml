// SPDX-License-Identifier: GPL-3.0-or-later
// Which period, compared with the one before, and what of it: active or reactive energy, or costs.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

GridLayout {
    id: root

    required property EnergyModel energy

    readonly property bool narrow: width < spans.implicitWidth + views.implicitWidth + columnSpacing

    signal saveRequested
    signal reportRequested
    signal virtualMetersRequested

    columns: narrow ? 1 : 2
    columnSpacing: 16
    rowSpacing: 8

    PeriodDialog {
        id: period

        energy: root.energy
    }

    RowLayout {
        id: spans

        spacing: 8

        SegmentedControl {
            objectName: "spanChoice"
            large: true
            label: qsTr("Period")
            words: [qsTr("Day"), qsTr("Month"), qsTr("Year"), qsTr("Custom")]
            currentIndex: root.energy.span
            onChosen: index => {
                if (index === EnergyModel.Custom) {
                    period.open();
                } else {
                    root.energy.span = index;
                }
            }
        }

        Button {
            objectName: "periodBefore"
            Layout.leftMargin: 4
            iconName: "left"
            Accessible.name: qsTr("Show the period before")
            onClicked: root.energy.move(-1)
        }

        Button {
            objectName: "periodName"
            Layout.minimumWidth: Theme.px(104)
            text: root.energy.periodText
            Accessible.name: qsTr("Period: %1. Choose other days.").arg(text)
            onClicked: period.open()
        }

        Button {
            objectName: "periodNext"
            enabled: root.energy.hasNext
            iconName: "right"
            Accessible.name: qsTr("Show the next period")
            onClicked: root.energy.move(1)
        }

        ToggleButton {
            objectName: "compareToggle"
            text: root.energy.span === EnergyModel.Custom ? qsTr("Compare with the period before") : qsTr("Compare with %1").arg(root.energy.beforeText)
            chosen: root.energy.comparing
            onClicked: root.energy.comparing = !root.energy.comparing
        }
    }

    RowLayout {
        id: views

        Layout.fillWidth: true
        spacing: 8

        SegmentedControl {
            objectName: "viewChoice"
            large: true
            label: qsTr("What is shown")
            words: [qsTr("Active"), qsTr("Reactive"), qsTr("Cost")]
            currentIndex: root.energy.view
            onChosen: index => root.energy.view = index
        }

        Item {
            Layout.fillWidth: true
        }

        Button {
            id: virtualButton

            objectName: "virtualMeters"
            iconName: "table"
            Accessible.name: qsTr("Virtual meters")
            onClicked: root.virtualMetersRequested()

            ToolTip {
                visible: virtualButton.hovered || virtualButton.visualFocus
                text: qsTr("Virtual meters: sums of meters, or a main meter less its sub-meters")
            }
        }

        Button {
            objectName: "saveCsv"
            enabled: root.energy.state === EnergyModel.Ready
            iconName: "download"
            text: qsTr("CSV")
            Accessible.name: qsTr("Save the energies as CSV")
            onClicked: root.saveRequested()
        }

        Button {
            id: reportButton

            objectName: "savePdf"
            enabled: root.energy.hasReport && !root.energy.report.busy
            iconName: "download"
            text: qsTr("PDF")
            Accessible.name: qsTr("Save the energy report as PDF")
            onClicked: root.reportRequested()

            ToolTip {
                visible: reportButton.hovered || reportButton.visualFocus
                text: qsTr("The report of this period: energy, costs, demand, gaps and events, on A4 pages")
            }
        }
    }
}
