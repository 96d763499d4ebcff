// SPDX-License-Identifier: GPL-3.0-or-later
// The highest quarter-hour of each row, against the contracted power.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property EnergyModel energy

    title: qsTr("15-minute maximum")
    caption: {
        switch (energy.span) {
        case EnergyModel.Day:
            return qsTr("kW, each hour");
        case EnergyModel.Month:
            return qsTr("kW, each day");
        case EnergyModel.Year:
            return qsTr("kW, each month");
        }
        return qsTr("kW, each row");
    }
    spacing: 2
    bottomPadding: 8
    objectName: "demandCard"

    DemandChartItem {
        id: chart

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(90)
        energy: root.energy
        bar: Theme.borderStrong
        chosen: Theme.accent
        over: Theme.alarm
        axis: Theme.text3
        grid: Theme.grid
        missing: Theme.sunken
        limit: Theme.stale
        limitText: Theme.staleText
        limitWord: qsTr("contracted")
        family: Theme.family
        fontSize: Theme.px(Theme.axisSize)
        Accessible.role: Accessible.Chart
        Accessible.name: root.title
        Accessible.description: root.energy.highestTime + ": " + root.energy.highestPower + " kW"

        MouseArea {
            anchors.fill: parent
            onClicked: mouse => root.energy.chosenRow = chart.rowAt(mouse.x)
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 4

        TextLabel {
            Layout.fillWidth: true
            objectName: "highestTime"
            text: root.energy.highestTime
            color: Theme.text2
            elide: Text.ElideRight
        }

        TextLabel {
            text: root.energy.highestPower
            strong: true
        }

        TextLabel {
            text: "kW"
            color: Theme.text3
        }
    }
}
