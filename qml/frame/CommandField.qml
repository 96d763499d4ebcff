// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the command palette; looks like the field that it opens.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.AbstractButton {
    id: root

    /// The icon alone.
    property bool compact: false

    implicitWidth: compact ? implicitHeight : Theme.px(176)
    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    text: qsTr("Command")
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Command palette")

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Icon {
            id: icon

            x: root.compact ? (parent.width - width) / 2 : 8
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: 16
            color: Theme.text3
        }

        TextLabel {
            visible: !root.compact
            anchors.left: icon.right
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Theme.text3
        }

        KeyHint {
            visible: !root.compact
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Ctrl+K")
        }
    }

    background: Rectangle {
        radius: 6
        color: Theme.raised
        border.width: 1
        border.color: root.hovered ? Theme.borderStrong : Theme.border

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }
}
