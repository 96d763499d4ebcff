// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what happened to a meter that answers at the address of another.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property DeviceVisits visits

    spacing: 8

    Notice {
        Layout.fillWidth: true
        kind: Measure.State.Stale
        text: root.visits.text
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8

        Button {
            objectName: "exchangeAddresses"
            visible: root.visits.crossing
            small: true
            text: qsTr("The addresses were exchanged")
            onClicked: root.visits.exchangeAddresses()
        }

        Button {
            objectName: "moveDevices"
            small: true
            text: root.visits.crossing ? qsTr("The meters themselves were exchanged") : qsTr("The meter was moved to this address")
            onClicked: root.visits.moveDevices()
        }
    }
}
