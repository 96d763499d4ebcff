// SPDX-License-Identifier: GPL-3.0-or-later
// "Sort by power": what a list follows, and the other choices.
import QtQuick
import Countis.Ui

ComboBox {
    id: root

    /// With %1 for the choice.
    required property string phrase

    displayText: phrase.arg(currentText)
    implicitWidth: Math.ceil(contentItem.implicitWidth)

    /// What stands before the choice and after it.
    readonly property list<string> around: phrase.split("%1").map(part => part.trim())

    contentItem: Row {
        leftPadding: 10
        rightPadding: 30
        spacing: 4

        TextLabel {
            height: parent.height
            visible: text !== ""
            text: root.around[0]
        }

        TextLabel {
            height: parent.height
            strong: true
            text: root.currentText
        }

        TextLabel {
            height: parent.height
            visible: text !== ""
            text: root.around.length > 1 ? root.around[1] : ""
        }
    }

    background: Rectangle {
        radius: 6
        color: root.down ? Theme.accentTint : root.hovered ? Theme.hover : Theme.card
        border.width: 1
        border.color: root.down ? Theme.accent : Theme.border

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }
}
