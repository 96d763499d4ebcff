// SPDX-License-Identifier: GPL-3.0-or-later
// Says that another meter measures at a point than before, and asks whether that is so.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property DeviceVisits visits

    signal editRequested(int meter)

    spacing: 8

    Notice {
        Layout.fillWidth: true
        kind: Measure.State.Stale
        text: root.visits.exchangeText
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8

        Button {
            objectName: "confirmExchange"
            small: true
            text: qsTr("The meter was exchanged")
            onClicked: root.visits.confirmExchange()
        }

        Button {
            objectName: "correctAddress"
            small: true
            text: qsTr("Correct the address")
            onClicked: root.editRequested(root.visits.exchangedMeter())
        }
    }
}
