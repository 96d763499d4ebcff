// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn front of the simulated meter, with its own glass, LED and keys.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property DeviceFront front

    readonly property real unit: width / 720

    function letGo() {
        setKey.latched = false;
        upKey.latched = false;
        enterKey.latched = false;
    }

    implicitHeight: Math.round(width * 1.25)

    FrontItem {
        anchors.fill: parent
        mid: root.front.mid
        coverOpen: root.front.coverOpen
        cablePlugged: root.front.cablePlugged
    }

    LcdItem {
        objectName: "deviceLcd"
        x: Math.round(57 * root.unit)
        y: Math.round(314 * root.unit)
        width: Math.round(606 * root.unit)
        height: Math.round(244 * root.unit)
        display: root.front
        Accessible.role: Accessible.StaticText
        Accessible.name: root.front.description
    }

    Rectangle {
        readonly property bool lit: root.front.led.lit

        objectName: "deviceLed"
        x: 66 * root.unit - width / 2
        y: 611 * root.unit - height / 2
        width: 39 * root.unit
        height: width
        radius: width / 2
        color: "transparent"
        border.width: lit ? 5 * root.unit : 0
        border.color: "#61E8352B"

        Rectangle {
            anchors.centerIn: parent
            width: 30 * root.unit
            height: width
            radius: width / 2
            color: "#C9CFCC"

            Rectangle {
                anchors.centerIn: parent
                width: 20 * root.unit
                height: width
                radius: width / 2
                color: root.front.led.lit ? Theme.led : "#7B3430"
                border.width: 1
                border.color: "#7E2A25"
            }
        }
    }

    FrontKey {
        id: setKey

        objectName: "frontSet"
        front: root.front
        key: MeterFront.Key.Set
        unit: root.unit
        centreX: 86
        centreY: 772
        radius: 20
        covered: !root.front.coverOpen
        lockReason: root.front.lockReason
    }

    FrontKey {
        id: upKey

        objectName: "frontUp"
        front: root.front
        key: MeterFront.Key.Up
        unit: root.unit
        centreX: 566
        centreY: 611
        drawing: "M-10 5L0 -6L10 5"
    }

    FrontKey {
        id: enterKey

        objectName: "frontEnter"
        front: root.front
        key: MeterFront.Key.Enter
        unit: root.unit
        centreX: 646
        centreY: 611
        drawing: "M10 -9V2H-9M-3 -5L-10 2L-3 9"
    }
}
