// SPDX-License-Identifier: GPL-3.0-or-later
// One frame of the log in one line.
import QtQuick
import Countis.Ui

Item {
    id: root

    required property int index
    required property string time
    required property bool sent
    required property string transaction
    required property string what
    required property string bytes
    required property string trip
    required property bool trouble
    required property string rowText
    required property bool chosen
    readonly property color ink: trouble ? Theme.alarmText : sent ? Theme.text2 : Theme.text

    signal clicked

    objectName: "frame-" + index
    height: Theme.px(22)
    Accessible.role: Accessible.Row
    Accessible.name: rowText
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.onPressAction: clicked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 1
        color: root.chosen ? Theme.accentTint : area.containsMouse ? Theme.hover : "transparent"

        Rectangle {
            width: 3
            height: parent.height
            visible: root.chosen
            color: Theme.accent
        }
    }

    Rectangle {
        y: -1
        width: parent.width
        height: 1
        visible: root.index > 0
        color: Theme.grid
    }

    MonoLabel {
        x: 12
        height: parent.height
        text: root.time
        color: root.sent ? Theme.text2 : Theme.text
    }

    Icon {
        x: Theme.px(107)
        anchors.verticalCenter: parent.verticalCenter
        name: root.sent ? "sent" : "received"
        size: 13
        color: root.sent ? Theme.text3 : Theme.text2
    }

    MonoLabel {
        x: Theme.px(128)
        height: parent.height
        text: root.transaction
        color: root.sent ? Theme.text2 : Theme.text
    }

    TextLabel {
        id: whatText

        x: Theme.px(170)
        width: root.width - x - Theme.px(88)
        height: parent.height
        text: root.what
        color: root.ink
        elide: Text.ElideRight
    }

    TextLabel {
        x: root.width - Theme.px(60) - width
        height: parent.height
        text: root.bytes
        color: root.sent ? Theme.text2 : Theme.text
    }

    TextLabel {
        x: root.width - 20 - width
        height: parent.height
        text: root.trip
        color: Theme.text
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.clicked()
    }

    ToolTip {
        visible: area.containsMouse && whatText.truncated
        text: root.what
    }
}
