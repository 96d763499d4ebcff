// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines and stretches of the charts mean besides the series: told apart by their shape, not by their colour. The
// entries of stretches keep their place while none is in view.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Row {
    id: root

    required property TrendsModel trends

    spacing: Theme.px(12)

    component Entry: Row {
        id: entry

        required property string word
        property bool shown: true
        default property alias sample: place.data

        spacing: Theme.px(5)
        opacity: shown ? 1 : 0
        Accessible.ignored: !shown
        Accessible.role: Accessible.StaticText
        Accessible.name: word

        Item {
            id: place

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(20)
            height: Theme.px(12)
        }

        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: entry.word
            size: Theme.axisSize
            color: Theme.text2
        }
    }

    Entry {
        objectName: "legendNoData"
        shown: root.trends.hasGaps
        word: qsTr("no data")

        Rectangle {
            anchors.fill: parent
            color: Theme.sunken
            border.width: 1
            border.color: Theme.border
        }
    }

    Entry {
        objectName: "legendEstimated"
        shown: root.trends.hasEstimates
        word: qsTr("estimated")

        HatchItem {
            anchors.fill: parent
            color: Theme.hatch
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3

            Repeater {
                model: 2

                Rectangle {
                    width: Theme.px(20)
                    height: 1
                    color: Theme.text2
                }
            }
        }
    }

    Entry {
        objectName: "legendBefore"
        visible: root.trends.compare
        word: root.trends.beforeText

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3

            Repeater {
                model: Math.floor(Theme.px(20) / 5)

                Rectangle {
                    width: 2
                    height: 2
                    color: Theme.text2
                }
            }
        }
    }
}
