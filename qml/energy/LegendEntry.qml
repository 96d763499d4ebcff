// SPDX-License-Identifier: GPL-3.0-or-later
// What one kind of bar looks like, and its word.
import QtQuick
import Countis.Models
import Countis.Ui

Row {
    id: root

    required property string text
    property color fill: "transparent"
    property color frame: fill
    property bool dotted: false
    property bool hatched: false

    spacing: 6
    Accessible.ignored: true

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(12)
        height: Theme.px(12)
        radius: 2
        color: root.fill
        border.width: root.dotted || root.hatched ? 0 : 1
        border.color: root.frame

        DrawingItem {
            anchors.fill: parent
            visible: root.dotted || root.hatched
            box: Qt.rect(0, 0, 12, 12)
            strokeWidth: 1
            color: root.hatched ? Theme.text3 : Theme.sum
            path: root.hatched ? "M0.5 0.5h11v11h-11zM0.5 7L7 0.5M2.5 11.5L11.5 2.5M7.5 11.5L11.5 7.5" : "M1 11.5v-2M1 7.5v-2M1 3.5v-2M2.5 1h2M6.5 1h2M11 1v1.5M11 4.5v2M11 8.5v2"
        }
    }

    TextLabel {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        size: Theme.labelSize
        color: Theme.text2
    }
}
