// SPDX-License-Identifier: GPL-3.0-or-later
// A small switch with a word in it: a fault that is on is red and filled.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.AbstractButton {
    id: root

    required property string label
    /// What is wanted is on; the desk says what is.
    required property bool on

    implicitWidth: Math.ceil(Math.max(Theme.px(34), word.implicitWidth + 16))
    implicitHeight: Theme.px(24)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: label
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        TextLabel {
            id: word

            anchors.centerIn: parent
            text: root.text
            size: Theme.labelSize
            strong: root.on
            color: root.on ? Theme.alarmText : Theme.text2
        }
    }

    background: Rectangle {
        radius: 6
        color: root.on ? Theme.alarmTint : root.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: root.on ? Theme.alarm : root.down ? Theme.accent : Theme.borderStrong

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }
}
