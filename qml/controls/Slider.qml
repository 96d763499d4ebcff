// SPDX-License-Identifier: GPL-3.0-or-later
// A value on a line. The wheel scrolls the page and leaves it alone.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.Slider {
    id: root

    required property string label
    /// The value with its unit, for screen readers.
    property string valueText: ""
    /// The line is coloured from its beginning to the handle.
    property bool filled: true

    implicitWidth: Theme.px(100)
    implicitHeight: Theme.px(20)
    padding: 0
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    wheelEnabled: false
    Accessible.role: Accessible.Slider
    Accessible.name: label + ", " + valueText

    background: Rectangle {
        y: Math.round((root.height - height) / 2)
        width: root.width
        height: 4
        radius: 2
        color: Theme.border

        Rectangle {
            visible: root.filled
            width: root.handle.x + root.handle.width / 2
            height: parent.height
            radius: 2
            color: root.enabled ? Theme.accent : Theme.disabled
        }
    }

    handle: Rectangle {
        x: Math.round(root.visualPosition * (root.availableWidth - width))
        y: Math.round((root.height - height) / 2)
        width: Theme.px(14)
        height: Theme.px(14)
        radius: height / 2
        color: root.pressed ? Theme.accentTint : Theme.card
        border.width: 2
        border.color: root.enabled ? Theme.accent : Theme.disabled

        FocusRing {
            target: root
            shapeRadius: 8
            shown: root.visualFocus
        }
    }
}
