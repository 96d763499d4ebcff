// SPDX-License-Identifier: GPL-3.0-or-later
// Below the charts: which tariff was in progress, the times, and the time of the cursor.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property TrendsModel trends

    readonly property real stripHeight: Theme.px(14)

    Repeater {
        model: root.trends.tariffs

        Rectangle {
            id: stretch

            required property real position
            required property real extent
            required property string text

            x: Math.round(position * root.width)
            y: Theme.px(2)
            width: Math.max(2, Math.round((position + extent) * root.width) - x - 1)
            height: root.stripHeight
            radius: 2
            color: text === "T1" ? Theme.raised : Theme.sunken
            border.width: 1
            border.color: Theme.border

            TextLabel {
                anchors.centerIn: parent
                visible: stretch.width > implicitWidth + 6
                text: stretch.text
                size: Theme.axisSize
                color: Theme.text3
            }
        }
    }

    Repeater {
        model: root.trends.timeTicks

        Item {
            id: tick

            required property real position
            required property string text

            x: Math.round(position * root.width)

            TextLabel {
                x: -width / 2
                y: root.stripHeight + Theme.px(8)
                text: tick.text
                size: Theme.axisSize
                color: Theme.text3
            }
        }
    }

    Rectangle {
        x: Math.max(0, Math.min(root.width - width, Math.round(root.trends.cursor * root.width - width / 2)))
        y: Theme.px(1)
        width: tag.implicitWidth + 12
        height: Theme.px(16)
        visible: root.trends.cursor >= 0
        radius: 4
        color: Theme.text

        TextLabel {
            id: tag

            anchors.centerIn: parent
            objectName: "trendCursorTime"
            text: root.trends.cursorText
            size: Theme.axisSize
            strong: true
            color: Theme.card
        }
    }
}
