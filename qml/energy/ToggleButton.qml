// SPDX-License-Identifier: GPL-3.0-or-later
// A button that stays on, with a tick while it is.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.Button {
    id: root

    property bool chosen: false

    implicitHeight: Theme.controlHeight
    implicitWidth: row.implicitWidth + 22
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: chosen

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Row {
            id: row

            // The words alone stand in the middle; the tick has its room all the same.
            x: Math.round((parent.width - width - (root.chosen ? 0 : label.x)) / 2)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 7

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: 16
                opacity: root.chosen ? 1 : 0
                color: Theme.accentText
            }

            TextLabel {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                color: root.chosen ? Theme.accentText : Theme.text
            }
        }
    }

    background: Rectangle {
        radius: 6
        color: root.chosen ? Theme.accentTint : root.hovered ? Theme.hover : Theme.card
        border.width: 1
        border.color: root.chosen ? Theme.accent : Theme.border

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }
}
