// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.AbstractButton {
    id: root

    required property string iconName
    property string shortcutText: ""
    property bool chosen: false
    property bool collapsed: false
    /// What waits there for somebody; 0: nothing.
    property int badge: 0

    readonly property color ink: chosen ? Theme.accentText : Theme.text2

    implicitHeight: Theme.px(36)
    implicitWidth: Theme.px(160)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: badge > 0 ? qsTr("%1, %n waiting", "what waits on a page", badge).arg(text) : text
    Accessible.checked: chosen

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Row {
            x: root.collapsed ? (parent.width - icon.width) / 2 : 10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 12

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                size: 20
                color: root.ink
            }

            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.collapsed
                text: root.text
                strong: root.chosen
                color: root.ink
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: root.collapsed ? 4 : 10
        y: root.collapsed ? 2 : (parent.height - height) / 2
        width: Math.max(height, badgeLabel.implicitWidth + 8)
        height: Theme.px(root.collapsed ? 15 : 18)
        radius: height / 2
        visible: root.badge > 0
        color: Theme.alarm
        z: 1

        TextLabel {
            id: badgeLabel

            objectName: "badgeLabel"
            anchors.centerIn: parent
            text: root.badge > 99 ? "99+" : String(root.badge)
            size: Theme.axisSize
            strong: true
            color: Theme.badgeText
        }
    }

    background: Rectangle {
        radius: 6
        color: root.chosen ? Theme.accentTint : root.down ? Theme.accentTint : root.hovered ? Theme.hover : "transparent"

        Rectangle {
            x: -8
            y: 8
            width: 3
            height: parent.height - 16
            visible: root.chosen
            color: Theme.accent
        }

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }

    ToolTip {
        x: root.width + 8
        y: (root.height - implicitHeight) / 2
        visible: root.hovered && (root.collapsed || root.shortcutText !== "")
        text: root.text
        shortcutText: root.shortcutText
    }
}
