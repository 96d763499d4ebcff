// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a period, with what they mean. Left and Right choose a row, as a click does.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property EnergyModel energy

    title: energy.chartTitle
    caption: energy.chartCaption
    bottomPadding: 6
    spacing: 0
    objectName: "energyChartCard"

    actions: [
        LegendEntry {
            text: "T1"
            fill: Theme.sum
        },
        LegendEntry {
            text: "T2"
            fill: Theme.accentTint
            frame: Theme.sum
        },
        LegendEntry {
            visible: root.energy.ghostText !== ""
            text: root.energy.ghostText
            dotted: true
        },
        LegendEntry {
            visible: root.energy.hasEstimates
            text: qsTr("estimated")
            hatched: true
        }
    ]

    EnergyChartItem {
        id: chart

        Layout.fillWidth: true
        Layout.fillHeight: true
        objectName: "energyChart"
        energy: root.energy
        bar: Theme.sum
        tint: Theme.accentTint
        card: Theme.card
        text: Theme.text
        axis: Theme.text3
        quiet: Theme.text3
        grid: Theme.grid
        baseLine: Theme.borderStrong
        hatch: Theme.hatch
        dataInk: Theme.borderStrong
        gap: Theme.stale
        family: Theme.family
        fontSize: Theme.px(Theme.axisSize)
        dataWord: qsTr("data")
        estimatedWord: qsTr("estimated")
        activeFocusOnTab: true
        Accessible.role: Accessible.Chart
        Accessible.name: root.energy.chartTitle + ", " + root.energy.chartCaption
        Accessible.description: root.energy.rowText(root.energy.chosenRow)
        Accessible.focusable: true

        Keys.onLeftPressed: root.energy.chosenRow = Math.max(0, root.energy.chosenRow - 1)
        Keys.onRightPressed: root.energy.chosenRow = Math.min(root.energy.rows.rowCount() - 1, root.energy.chosenRow + 1)

        FocusRing {
            target: chart
        }

        MouseArea {
            id: pointer

            readonly property int row: containsMouse ? chart.rowAt(mouseX) : -1

            anchors.fill: parent
            hoverEnabled: true
            onClicked: root.energy.chosenRow = row
        }

        Item {
            x: chart.middleOf(pointer.row)
            y: Theme.px(20)

            ToolTip {
                visible: pointer.row >= 0
                text: root.energy.rowText(pointer.row)
            }
        }
    }
}
