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
