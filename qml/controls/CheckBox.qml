// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.CheckBox {
    id: root

    implicitWidth: Theme.px(14)
    implicitHeight: Theme.px(24)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: text

    indicator: Rectangle {
        y: Math.round((root.height - height) / 2)
        width: Theme.px(14)
        height: width
        radius: 3
        color: root.checked ? Theme.accent : Theme.card
        border.width: 1
        border.color: root.checked ? Theme.accent : root.enabled ? Theme.borderStrong : Theme.border

        Icon {
            anchors.centerIn: parent
            visible: root.checked
            name: "check"
            size: 12
            strokeWidth: 2.4
            color: Theme.accentInk
        }

        FocusRing {
            target: root
            shapeRadius: 3
            shown: root.visualFocus
        }
    }
}
