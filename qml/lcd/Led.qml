// SPDX-License-Identifier: GPL-3.0-or-later
// The metrological LED and its constant. It pulses at the meter's true rate; where that would flicker, or motion is
// unwanted, it stands still, lit, with the rate in figures.
import QtQuick
import Countis.Ui

Item {
    id: root

    /// Pulses a second; 0: dark.
    required property real rate
    required property string rateText

    /// More flashes a second than three are a danger to some eyes.
    readonly property real fastest: 3
    readonly property bool still: rate > fastest || Theme.reducedMotion
    readonly property bool pulsing: rate > 0 && !still && visible
    readonly property bool lit: rate > 0 && (still || flash.running)

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: rate > 0 ? qsTr("LED, 1000 pulses per kilowatt-hour, now %1").arg(rateText) : qsTr("LED, 1000 pulses per kilowatt-hour, dark")
    onRateChanged: pace.follow(pulsing ? rate : 0)
    onPulsingChanged: pace.follow(pulsing ? rate : 0)
    Component.onCompleted: pace.follow(pulsing ? rate : 0)

    // A new rate every second must not begin the pulse anew: the part of it that has passed is kept.
    Timer {
        id: pace

        property real rate: 0
        property real passed: 0
        property real since: 0

        function follow(next: real) {
            const now = Date.now();
            passed = rate > 0 && next > 0 ? Math.min(1, passed + (now - since) / 1000 * rate) : 0;
            since = now;
            rate = next;
            if (next > 0) {
                interval = Math.max(1, (1 - passed) * 1000 / next);
                restart();
            } else {
                stop();
            }
        }

        onTriggered: {
            flash.restart();
            passed = 0;
            since = Date.now();
            interval = 1000 / rate;
            restart();
        }
    }

    Timer {
        id: flash

        interval: 90
    }

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
                visible: root.rate > 0 && root.still
                text: root.rateText
                size: Theme.axisSize
                color: Theme.text2
            }
        }
    }
}
