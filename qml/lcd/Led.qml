// SPDX-License-Identifier: GPL-3.0-or-later
// The metrological LED and its constant; dim while nothing fresh is known.
import QtQuick
import Countis.Ui

Item {
    id: root

    required property bool lit

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("LED, 1000 pulses per kilowatt-hour")

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            radius: 10
            color: "transparent"
            border.width: 3
            border.color: root.lit ? Qt.rgba(Theme.led.r, Theme.led.g, Theme.led.b, 0.35) : Theme.grid

            Rectangle {
                anchors.centerIn: parent
                width: 11
                height: 11
                radius: 5.5
                color: root.lit ? Theme.led : Theme.disabled
            }
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter

            TextLabel {
                text: "1000"
                size: Theme.labelSize
                strong: true
            }

            TextLabel {
                text: qsTr("imp/kWh")
                size: Theme.axisSize
                color: Theme.text3
            }
        }
    }
}
