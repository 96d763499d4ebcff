// SPDX-License-Identifier: GPL-3.0-or-later
// An icon, and a word when there is one, with no frame: the tools of the top bar and of rows.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.Button {
    id: root

    required property string iconName
    required property string label
    property string shortcutText: ""
    property real iconSize: 18
    property color ink: Theme.text2

    implicitHeight: Theme.controlHeight
    implicitWidth: Math.max(Theme.controlHeight, row.implicitWidth + 12)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: label

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 5

            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.text !== ""
                text: root.text
                color: root.ink
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                size: root.iconSize
                color: root.enabled ? root.ink : Theme.disabled
            }
        }
    }

    background: Rectangle {
        radius: 6
        color: root.down ? Theme.accentTint : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }

    ToolTip {
        visible: (root.hovered || root.visualFocus) && !root.down
        text: root.label
        shortcutText: root.shortcutText
    }
}
