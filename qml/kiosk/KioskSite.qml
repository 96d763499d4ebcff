// SPDX-License-Identifier: GPL-3.0-or-later
// The site on a wall: its power now and through the day, its energy of today, its largest loads, its open alarms.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property AppModel app
    required property real unit

    readonly property string title: qsTr("Site")
    readonly property string name: site.name === "" ? qsTr("All meters") : site.name
    readonly property var site: app.overview.site
    readonly property bool hasAlarms: app.alarms.state !== AlarmsModel.NoDatabase
    readonly property bool partial: site.totals.live < site.totals.meters

    KioskCard {
        id: power

        width: 1128 * root.unit
        height: parent.height - energy.height - 24 * root.unit
        unit: root.unit
        title: qsTr("Active power now")
        aside: [
            StateGlyph {
                anchors.verticalCenter: parent.verticalCenter
                width: 32 * root.unit
                height: width
                visible: root.partial
                kind: Measure.State.Stale
            },
            KioskText {
                height: parent.height
                unit: root.unit
                text: root.site.sumText
                color: root.partial ? Theme.staleText : Theme.text2
            }
        ]

        KioskText {
            id: powerNow

            height: 160 * root.unit
            objectName: "kioskPower"
            unit: root.unit
            size: 168
            strong: true
            font.letterSpacing: -3 * root.unit
            text: root.site.totals.power
            color: Theme.text
        }

        KioskText {
            anchors.left: powerNow.right
            anchors.leftMargin: 18 * root.unit
            anchors.baseline: powerNow.baseline
            unit: root.unit
            size: 64
            text: "kW"
            color: Theme.text3
        }

        Row {
            anchors.right: parent.right
            y: 150 * root.unit
            spacing: 12 * root.unit

            KioskText {
                unit: root.unit
                text: qsTr("kW, half hours")
            }

            Item {
                width: 12 * root.unit
                height: 1
            }

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 40 * root.unit
                height: 4 * root.unit
                color: Theme.text2
            }

            KioskText {
                unit: root.unit
                text: qsTr("yesterday")
            }
        }

        KioskBars {
            y: 214 * root.unit
            width: parent.width
            height: parent.height - y
            wall: root.app.wall
            unit: root.unit
        }
    }

    KioskCard {
        id: energy

        y: parent.height - height
        width: power.width
        height: 252 * root.unit
        unit: root.unit
        title: qsTr("Energy today")
        aside: [
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: 32 * root.unit
                height: width
                visible: root.site.direction !== 0
                name: root.site.direction < 0 ? "decreases" : "increases"
                color: root.site.direction < 0 ? Theme.liveText : Theme.text2
            },
            KioskText {
                height: parent.height
                unit: root.unit
                text: root.site.comparedShort
            }
        ]

        KioskText {
            id: energyToday

            y: 24 * root.unit
            height: 112 * root.unit
            unit: root.unit
            size: 104
            strong: true
            font.letterSpacing: -1.5 * root.unit
            text: root.site.totals.today
            color: Theme.text
        }

        KioskText {
            anchors.left: energyToday.right
            anchors.leftMargin: 14 * root.unit
            anchors.baseline: energyToday.baseline
            unit: root.unit
            size: 48
            text: "kWh"
            color: Theme.text3
        }

        KioskText {
            anchors.right: parent.right
            anchors.baseline: energyToday.baseline
            unit: root.unit
            text: root.site.split
        }
    }

    KioskLoads {
        x: power.width + 24 * root.unit
        width: parent.width - x
        height: parent.height - (root.hasAlarms ? alarms.height + 24 * root.unit : 0)
        unit: root.unit
        wall: root.app.wall
        site: root.site
    }

    KioskAlarms {
        id: alarms

        x: power.width + 24 * root.unit
        y: parent.height - height
        width: parent.width - x
        height: Math.max(378 * root.unit, implicitHeight)
        visible: root.hasAlarms
        objectName: "kioskAlarms"
        unit: root.unit
        alarms: root.app.alarms
    }
}
