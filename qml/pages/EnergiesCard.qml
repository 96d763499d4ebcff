// SPDX-License-Identifier: GPL-3.0-or-later
// The counted energies: both tariffs and the total; the partial meters beside or below, and the balance.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property EnergiesModel energies
    required property int tariff

    readonly property real noteHeight: energies.note === "" ? 0 : Theme.px(38)
    readonly property real room: height - topPadding - titleHeight - bottomPadding
    /// With room for both, totals and partial meters stand one below the other; otherwise one switch chooses.
    readonly property bool roomy: room >= 2 * totals.implicitHeight + noteHeight + balance.implicitHeight + 24
    readonly property bool noteBelow: noteHeight > 0 && (roomy || !partial && room >= totals.implicitHeight + noteHeight)
    property bool partial: false

    signal commandRequested

    title: qsTr("Energies")
    caption: energies.ageText || (noteHeight > 0 && !noteBelow && !partial ? qsTr("* fewer decimals") : "")
    captionNote: energies.ageText === "" ? energies.note : ""
    captionColor: energies.ageText !== "" ? Theme.staleText : Theme.text3
    topPadding: 7
    bottomPadding: 8
    spacing: 0
    implicitHeight: Theme.px(178)
    actions: [
        SegmentedControl {
            objectName: "energyChoice"
            visible: !root.roomy
            label: qsTr("Totals or partial meters")
            words: [qsTr("Totals"), qsTr("Partial")]
            currentIndex: root.partial ? 1 : 0
            implicitHeight: Theme.px(24)
            onChosen: index => root.partial = index === 1
        },
        IconButton {
            objectName: "sendCommand"
            Layout.preferredWidth: Theme.px(24)
            Layout.preferredHeight: Theme.px(24)
            iconName: "send"
            label: qsTr("Send a command to this meter")
            onClicked: root.commandRequested()
        }
    ]

    EnergyTable {
        id: totals

        Layout.fillWidth: true
        energies: root.energies
        tariff: root.tariff
        partial: root.partial && !root.roomy
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "energyNote"
        Layout.maximumHeight: root.noteHeight
        visible: root.noteBelow
        text: root.energies.note === "" ? "" : "* " + root.energies.note
        size: Theme.labelSize
        color: Theme.text3
        wrapMode: Text.WordWrap
    }

    EnergyTable {
        Layout.fillWidth: true
        Layout.topMargin: 12
        visible: root.roomy
        energies: root.energies
        tariff: root.tariff
        partial: true
    }

    RowLayout {
        id: balance

        Layout.fillWidth: true
        Layout.topMargin: 12
        objectName: "energyBalance"
        visible: root.roomy
        spacing: 8

        TextLabel {
            Layout.fillWidth: true
            text: qsTr("Balance")
            strong: true
            Accessible.name: qsTr("Energy balance: imported minus exported")
        }

        TextLabel {
            text: root.energies.balanceActive
            color: root.energies.balanceState === Measure.Quality.Good ? Theme.text : Theme.text3
        }

        TextLabel {
            text: qsTr("kWh")
            size: Theme.labelSize
            color: Theme.text3
        }

        TextLabel {
            Layout.leftMargin: 12
            text: root.energies.balanceReactive
            color: root.energies.balanceState === Measure.Quality.Good ? Theme.text : Theme.text3
        }

        TextLabel {
            text: qsTr("kvarh")
            size: Theme.labelSize
            color: Theme.text3
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
