// SPDX-License-Identifier: GPL-3.0-or-later
// What a few bytes of a frame are.
import QtQuick
import Countis.Ui

Item {
    id: root

    required property int index
    /// As ChosenFrame.fields has them.
    required property var modelData

    readonly property color ink: modelData.wrong ? Theme.alarmText : Theme.text

    height: Theme.px(22)
    Accessible.role: Accessible.Row
    Accessible.name: modelData.place + ", " + modelData.name + ": " + modelData.meaning

    Rectangle {
        y: -1
        width: parent.width
        height: 1
        visible: root.index > 0
        color: Theme.grid
    }

    MonoLabel {
        height: parent.height
        text: root.modelData.place
        color: root.modelData.held ? Theme.accentText : Theme.text3
    }

    MonoLabel {
        x: Theme.px(46)
        height: parent.height
        text: root.modelData.bytes
    }

    TextLabel {
        id: nameText

        x: Theme.px(134)
        width: Math.max(0, meaning.x - x - 8)
        height: parent.height
        text: root.modelData.name
        color: root.modelData.wrong ? Theme.alarmText : Theme.text2
        elide: Text.ElideRight
    }

    TextLabel {
        id: meaning

        x: root.width - width - 13
        width: Math.min(implicitWidth, root.width * 0.55)
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: root.modelData.meaning
        color: root.ink
        elide: Text.ElideRight
    }

    HoverArea {
        id: hover
    }

    ToolTip {
        visible: hover.hovered && (nameText.truncated || meaning.truncated)
        text: root.modelData.name + ": " + root.modelData.meaning
    }
}
