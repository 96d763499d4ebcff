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

        AlarmStateMark {
            anchors.verticalCenter: parent.verticalCenter
            waits: root.waits
            cleared: root.cleared
            hidden: root.hidden
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
