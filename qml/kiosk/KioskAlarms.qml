// SPDX-License-Identifier: GPL-3.0-or-later
// The most severe of the open alarms on a wall: what, where, for how long, and whether somebody has seen it.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

KioskCard {
    id: root

    required property AlarmsModel alarms

    readonly property real rowHeight: 96 * unit // the least: a name or a place that needs it has a second line
    readonly property bool failed: alarms.problem !== ""
    /// How many there are where not all are listed, and what waits for somebody.
    readonly property list<string> told: [alarms.open > alarms.urgent.count ? alarms.openText : "", alarms.waitingText]

    implicitHeight: 90 * unit + rows.height
    title: qsTr("Alarms")
    aside: [
        StateGlyph {
            anchors.verticalCenter: parent.verticalCenter
            width: 32 * root.unit
            height: width
            visible: root.failed || root.alarms.waiting > 0
            kind: root.failed ? Measure.State.Stale : Measure.State.Alarm
        },
        KioskText {
            height: parent.height
            unit: root.unit
            text: root.failed ? qsTr("cannot be read") : Array.from(root.told).filter(text => text !== "").join(", ")
            color: root.failed ? Theme.staleText : root.alarms.waiting > 0 ? Theme.alarmText : Theme.text2
        }
    ]

    KioskText {
        anchors.centerIn: parent
        visible: root.alarms.urgent.count === 0 && !root.failed && root.alarms.state !== AlarmsModel.Waiting
        objectName: "kioskNoAlarm"
        unit: root.unit
        text: qsTr("no alarm is open")
    }

    Column {
        id: rows

        width: parent.width

        Repeater {
            model: root.alarms.urgent

            Item {
                id: alarm

                required property string name
                required property string where
                required property int severity
                required property bool waits
                required property string stateText
                required property string lasting

                readonly property real textX: 78 * root.unit
                readonly property real lineHeight: 44 * root.unit

                width: parent ? parent.width : 0
                height: Math.max(root.rowHeight, whereLabel.y + whereLabel.height + 4 * root.unit)
                objectName: "kioskAlarm"

                Rectangle {
                    width: parent.width
                    height: Math.max(1, 2 * root.unit)
                    color: Theme.grid
                }

                AlarmMark {
                    x: 6 * root.unit
                    anchors.verticalCenter: parent.verticalCenter
                    width: 48 * root.unit
                    height: width
                    fontSize: 27 * root.unit
                    level: alarm.severity
                }

                KioskText {
                    id: nameLabel

                    x: alarm.textX
                    y: 4 * root.unit
                    width: lastingLabel.x - x - 20 * root.unit
                    objectName: "kioskAlarmName"
                    unit: root.unit
                    size: 34
                    strong: true
                    text: alarm.name
                    color: Theme.text
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                    lineHeightMode: Text.FixedHeight
                    lineHeight: alarm.lineHeight
                    elide: Text.ElideRight
                }

                KioskText {
                    id: lastingLabel

                    anchors.right: parent.right
                    y: 4 * root.unit
                    height: alarm.lineHeight
                    unit: root.unit
                    text: alarm.lasting
                    color: Theme.text
                }

                KioskText {
                    id: whereLabel

                    x: alarm.textX
                    y: nameLabel.y + nameLabel.height
                    width: seen.x - x - 20 * root.unit
                    objectName: "kioskAlarmPlace"
                    unit: root.unit
                    text: alarm.where
                    wrapMode: Text.WordWrap
                    maximumLineCount: 2
                    lineHeightMode: Text.FixedHeight
                    lineHeight: alarm.lineHeight
                    elide: Text.ElideRight
                }

                Row {
                    id: seen

                    anchors.right: parent.right
                    y: whereLabel.y
                    height: alarm.lineHeight
                    spacing: 14 * root.unit

                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        width: 22 * root.unit
                        height: width
                        radius: width / 2
                        visible: alarm.waits
                        color: Theme.alarm
                    }

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        width: 30 * root.unit
                        height: width
                        visible: !alarm.waits
                        name: "ringCheck"
                        strokeWidth: 2
                        color: Theme.alarm
                    }

                    KioskText {
                        height: parent.height
                        unit: root.unit
                        strong: alarm.waits
                        text: alarm.stateText
                        color: alarm.waits ? Theme.alarmText : Theme.text2
                    }
                }
            }
        }
    }
}
