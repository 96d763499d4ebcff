// SPDX-License-Identifier: GPL-3.0-or-later
// Which period, compared with the one before, and what of it: active or reactive energy, or costs. Nothing of it moves
// when another period is shown.
import QtQuick
import Countis.Models
import Countis.Ui

ControlBar {
    id: root

    required property EnergyModel energy

    signal saveRequested
    signal reportRequested
    signal virtualMetersRequested

    // What each level of words and icons needs in one line.
    readonly property real wordsWidth: Theme.controlHeight + labels.widest([csvButton.text]) + labels.widest([reportButton.text]) + 2 * 22 + 2 * spacing
    readonly property real actionsWidth: wordsWidth + 2 * (7 + Theme.px(16))
    readonly property real rest: spans.implicitWidth + step.implicitWidth + views.implicitWidth + 3 * spacing + gap
    readonly property bool oneLine: width >= rest + compare.shortWidth + wordsWidth
    readonly property bool whole: width >= rest + compare.wholeWidth + actionsWidth || !oneLine
    readonly property bool icons: width >= rest + compare.shortWidth + actionsWidth || !oneLine

    PeriodDialog {
        id: period

        energy: root.energy
    }

    LabelMetrics {
        id: labels
    }

    SegmentedControl {
        id: spans

        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
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

    Row {
        id: step

        readonly property real nameRoom: (parent ? parent.width : Infinity) - 2 * (Theme.controlHeight + spacing)

        spacing: 8

        Button {
            objectName: "periodBefore"
            iconName: "left"
            Accessible.name: qsTr("Show the period before")
            onClicked: root.energy.move(-1)
        }

        Button {
            objectName: "periodName"
            implicitWidth: Math.min(step.nameRoom, Math.max(Theme.px(104), labels.widest(root.energy.periodForms) + 24))
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
    }

    ToggleButton {
        id: compare

        readonly property bool custom: root.energy.span === EnergyModel.Custom
        readonly property real chrome: 22 + 7 + Theme.px(16)
        readonly property real wholeWidth: labels.widest(custom ? [name] : Array.from(root.energy.periodForms).map(nameWith)) + chrome
        readonly property real shortWidth: labels.widest([qsTr("Compare")]) + chrome
        readonly property string name: custom ? qsTr("Compare with the period before") : nameWith(root.energy.beforeText)

        function nameWith(period: string): string {
            return qsTr("Compare with %1").arg(period);
        }

        objectName: "compareToggle"
        implicitWidth: root.whole ? wholeWidth : shortWidth
        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        text: root.whole ? name : qsTr("Compare")
        chosen: root.energy.comparing
        Accessible.name: name
        onClicked: root.energy.comparing = !root.energy.comparing

        ToolTip {
            visible: compare.hovered
            text: compare.name
            shortcutText: qsTr("C")
        }
    }

    SegmentedControl {
        id: views

        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        objectName: "viewChoice"
        large: true
        label: qsTr("What is shown")
        words: [qsTr("Active"), qsTr("Reactive"), qsTr("Cost")]
        currentIndex: root.energy.view
        onChosen: index => root.energy.view = index
    }

    actions: [
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
        },
        Button {
            id: csvButton

            objectName: "saveCsv"
            enabled: root.energy.state === EnergyModel.Ready
            iconName: root.icons ? "download" : ""
            text: qsTr("CSV")
            Accessible.name: qsTr("Save the energies as CSV")
            onClicked: root.saveRequested()
        },
        Button {
            id: reportButton

            objectName: "savePdf"
            enabled: root.energy.hasReport && !root.energy.report.busy
            iconName: root.icons ? "download" : ""
            text: qsTr("PDF")
            Accessible.name: qsTr("Save the energy report as PDF")
            onClicked: root.reportRequested()

            ToolTip {
                visible: reportButton.hovered || reportButton.visualFocus
                text: qsTr("The report of this period: energy, costs, demand, gaps and events, on A4 pages")
            }
        }
    ]
}
