// SPDX-License-Identifier: GPL-3.0-or-later
// The accounting runs: how far it is, and a button that ends it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property EnergyModel energy

    implicitHeight: Theme.px(40)
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.ProgressBar
    Accessible.name: energy.progressText

    Rectangle {
        x: 1
        y: parent.height - 4
        width: (parent.width - 2) * root.energy.progress
        height: 3
        color: Theme.accent
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 6
        spacing: 8

        TextLabel {
            Layout.fillWidth: true
            objectName: "accountingText"
            text: root.energy.progressText
            color: Theme.text2
        }

        Button {
            objectName: "accountingCancel"
            small: true
            text: qsTr("Cancel")
            onClicked: root.energy.cancel()
        }
    }
}
