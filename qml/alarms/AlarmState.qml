// SPDX-License-Identifier: GPL-3.0-or-later
// The state of an alarm: a shape and its words, and below them who did it.
import QtQuick
import Countis.Ui

Column {
    id: root

    required property string text
    property string note: ""
    required property bool waits
    required property bool cleared
    required property bool hidden

    spacing: 2

    Row {
        spacing: 7

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(10)
            height: width
            radius: width / 2
            visible: root.waits
            color: Theme.alarm
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.waits
            name: root.hidden ? "pause" : "check"
            size: 12
            strokeWidth: 2
            color: root.cleared ? Theme.live : Theme.text3
        }

        TextLabel {
            width: Math.min(implicitWidth, root.width - Theme.px(12) - 7)
            text: root.text
            strong: root.waits
            elide: Text.ElideRight
            color: root.waits ? Theme.alarmText : root.cleared || root.hidden ? Theme.text2 : Theme.text
        }
    }

    TextLabel {
        width: root.width
        visible: text !== ""
        text: root.note
        size: Theme.labelSize
        color: Theme.text3
        elide: Text.ElideRight
    }
}
