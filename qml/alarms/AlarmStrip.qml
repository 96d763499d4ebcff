// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of the last day as stretches of time, a lane for each severity, and the key figures.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property AlarmsModel alarms

    readonly property list<color> inks: [Theme.alarm, Theme.stale, Theme.sim, Theme.borderStrong]
    readonly property real laneHeight: Theme.px(18)
    readonly property real plotLeft: Theme.px(90)

    objectName: "alarmStrip"
    title: qsTr("Last 24 hours")
    caption: qsTr("%1; pale: acknowledged or shelved").arg(alarms.dayText)
    Accessible.name: qsTr("Last 24 hours: %1. %2").arg(alarms.dayText).arg(alarms.monthText)

    Item {
        Layout.fillWidth: true
        implicitHeight: root.laneHeight * 4 + Theme.px(20)

        Repeater {
            model: root.alarms.severities

            TextLabel {
                required property string modelData
                required property int index

                y: index * root.laneHeight
                height: root.laneHeight
                text: modelData
                size: Theme.labelSize
                color: Theme.text2
            }
        }

        Item {
            id: plot

            x: root.plotLeft
            width: parent.width - x
            height: root.laneHeight * 4
            clip: true

            Repeater {
                model: root.alarms.stripMarks

                Rectangle {
                    required property var modelData

                    x: Math.round(modelData.at * plot.width)
                    width: 1
                    height: plot.height
                    color: Theme.grid
                }
            }

            Repeater {
                model: root.alarms.strip

                Rectangle {
                    required property var modelData

                    objectName: "alarmStretch"
                    // The youngest ones would be too narrow to be seen: they grow into the past.
                    x: Math.min(modelData.from * plot.width, plot.width - width)
                    y: modelData.severity * root.laneHeight + 4
                    width: Math.max(3, (modelData.to - modelData.from) * plot.width)
                    height: root.laneHeight - 8
                    radius: 2
                    color: root.inks[modelData.severity]
                    opacity: modelData.pale ? 0.4 : 1
                }
            }
        }

        Repeater {
            model: root.alarms.stripMarks

            TextLabel {
                required property var modelData

                x: Math.min(root.plotLeft + modelData.at * plot.width - width / 2, root.plotLeft + plot.width - width)
                y: plot.height + 2
                text: modelData.text
                size: Theme.axisSize
                color: Theme.text3
                visible: x >= root.plotLeft - width / 2
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        TextLabel {
            Layout.fillWidth: true
            objectName: "alarmFigures"
            text: root.alarms.monthText
            size: Theme.labelSize
            color: Theme.text2
            elide: Text.ElideRight
        }

        AlarmsOften {
            objectName: "alarmsOften"
            visible: root.alarms.busiest.length > 0
            alarms: root.alarms
        }
    }
}
