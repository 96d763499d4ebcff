// SPDX-License-Identifier: GPL-3.0-or-later
// Pages for a display on a wall, one after another on the whole screen. Esc or F11 ends it; the arrow keys turn the
// pages by hand. The pointer is hidden.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

FocusScope {
    id: root

    required property AppModel app
    required property var pages
    required property int seconds

    property int index: 0
    /// Of a screen of 1920 × 1080.
    readonly property real unit: Math.min(width / 1920, height / 1080)
    readonly property var site: app.overview.site
    readonly property bool onMeter: pages[index] === "meter"

    signal ended

    function turn(by: int) {
        index = (index + by + pages.length) % pages.length;
        timer.restart();
    }

    focus: true
    objectName: "kiosk"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Display on a wall")
    Keys.onShortcutOverride: event => event.accepted = true // those of the window rest
    Keys.onEscapePressed: ended()
    Keys.onLeftPressed: turn(-1)
    Keys.onRightPressed: turn(1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F11) {
            event.accepted = true;
            ended();
        }
    }

    Binding {
        target: root.app.wall
        property: "active"
        value: true
    }

    Binding {
        target: root.app.alarms
        property: "active"
        value: true
    }

    Timer {
        id: timer

        interval: root.seconds * 1000
        running: root.pages.length > 1
        repeat: true
        onTriggered: root.turn(1)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.app
    }

    Item {
        id: header

        x: 40 * root.unit
        y: 28 * root.unit
        width: parent.width - 2 * x
        height: 84 * root.unit

        ProductMark {
            anchors.verticalCenter: parent.verticalCenter
            size: Math.round(64 * root.unit)
        }

        KioskText {
            x: 90 * root.unit
            width: (demo.visible ? demo.x : chip.x) - x - 24 * root.unit
            height: parent.height
            objectName: "kioskName"
            unit: root.unit
            size: 48
            strong: true
            text: root.onMeter ? meterPage.name : sitePage.name
            color: Theme.text
            elide: Text.ElideRight
        }

        KioskChip {
            id: chip

            anchors.right: date.left
            anchors.rightMargin: 32 * root.unit
            anchors.verticalCenter: parent.verticalCenter
            objectName: "kioskState"
            unit: root.unit
            kind: subject.kind
            word: subject.word
            detail: root.site.liveText
        }

        // Of the whole site: the chip of the bundled meter says the same.
        KioskChip {
            id: demo

            anchors.right: chip.left
            anchors.rightMargin: 24 * root.unit
            anchors.verticalCenter: parent.verticalCenter
            objectName: "kioskDemo"
            visible: root.app.demo.active && subject.kind !== Measure.State.Simulated
            unit: root.unit
            kind: Measure.State.Simulated
            word: qsTr("simulated")
        }

        KioskText {
            id: date

            anchors.right: clock.left
            anchors.rightMargin: 32 * root.unit
            height: parent.height
            unit: root.unit
            text: root.app.wall.dateText
        }

        KioskText {
            id: clock

            anchors.right: parent.right
            height: parent.height
            unit: root.unit
            size: 64
            strong: true
            text: root.app.wall.clockText
            color: Theme.text
        }
    }

    OverviewSubject {
        id: subject

        overview: root.app.overview
    }

    Item {
        x: header.x
        y: 128 * root.unit
        width: header.width
        height: footer.y - y - 16 * root.unit

        KioskSite {
            id: sitePage

            anchors.fill: parent
            visible: !root.onMeter
            app: root.app
            unit: root.unit
        }

        KioskMeter {
            id: meterPage

            anchors.fill: parent
            visible: root.onMeter
            app: root.app
            unit: root.unit
        }
    }

    Item {
        id: footer

        x: header.x
        y: parent.height - height - 20 * root.unit
        width: header.width
        height: 46 * root.unit

        Row {
            height: parent.height
            visible: root.pages.length > 1
            spacing: 14 * root.unit

            Repeater {
                model: root.pages.length

                Rectangle {
                    required property int index

                    anchors.verticalCenter: parent.verticalCenter
                    width: (index === root.index ? 44 : 16) * root.unit
                    height: 16 * root.unit
                    radius: height / 2
                    color: index === root.index ? Theme.text2 : "transparent"
                    border.width: 2 * root.unit
                    border.color: index === root.index ? Theme.text2 : Theme.borderStrong
                }
            }

            KioskText {
                height: parent.height
                leftPadding: 10 * root.unit
                unit: root.unit
                text: qsTr("%1, %2 of %3").arg(root.onMeter ? meterPage.title : sitePage.title).arg(root.index + 1).arg(root.pages.length)
                color: Theme.text3
            }
        }

        KioskText {
            anchors.right: parent.right
            height: parent.height
            visible: root.site.age !== ""
            unit: root.unit
            text: qsTr("read %1").arg(root.site.age)
            color: Theme.text3
        }
    }

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.BlankCursor
        hoverEnabled: true
        onClicked: root.forceActiveFocus()
    }
}
