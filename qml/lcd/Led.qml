// SPDX-License-Identifier: GPL-3.0-or-later
// The metrological LED and its constant. It pulses with the meter; where that would not do (see MeterLed), it stands
// still, lit, with the rate in figures.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property MeterLed led
    required property string rateText

    readonly property real rate: led.rate
    readonly property bool lit: led.lit
    readonly property bool pulsing: rate > 0 && !led.still

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: rate > 0 ? qsTr("LED, 1000 pulses per kilowatt-hour, now %1").arg(rateText) : qsTr("LED, 1000 pulses per kilowatt-hour, off")

    Binding {
        target: root.led
        property: "watched"
        value: root.visible
    }

    Component.onDestruction: led.watched = false

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            objectName: "led"
            width: 20
            height: 20
            radius: 10
            color: "transparent"
            border.width: 3
            border.color: root.lit ? Qt.rgba(Theme.led.r, Theme.led.g, Theme.led.b, 0.35) : "transparent"

            Rectangle {
                anchors.centerIn: parent
                width: 11
                height: 11
                radius: 5.5
                color: root.lit ? Theme.led : "transparent"
                border.width: root.lit ? 0 : 1.5
                border.color: root.rate > 0 ? Theme.led : Theme.borderStrong
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

            TextLabel {
                objectName: "ledRate"
                visible: root.rate > 0 && root.led.still
                text: root.rateText
                size: Theme.axisSize
                color: Theme.text2
            }
        }
    }
}
