// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.Button {
    id: root

    property string iconName: ""
    property bool primary: false
    property bool danger: false
    /// 28 high instead of 32, for the header of a card.
    property bool small: false
    /// It is switched on.
    property bool chosen: false
    readonly property bool square: text === ""
    readonly property color ink: {
        if (!enabled) {
            return Theme.disabled;
        }
        return primary ? Theme.accentInk : danger ? Theme.alarmText : chosen ? Theme.accentText : Theme.text;
    }

    implicitHeight: small ? Theme.cardControlHeight : Theme.controlHeight
    implicitWidth: square ? implicitHeight : row.implicitWidth + 2 * (small ? 9 : 11)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    opacity: 1
    Accessible.role: Accessible.Button
    Accessible.name: text

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 7

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                size: 16
                color: root.primary || !root.enabled || root.danger || root.chosen ? root.ink : Theme.text2
            }

            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.square
                text: root.text
                color: root.ink
                strong: root.primary
                size: root.small ? 12.5 : 13
            }
        }
    }

    background: Rectangle {
        radius: 6
        color: root.primary && root.enabled ? Theme.accent : root.down || root.chosen ? Theme.accentTint : root.hovered ? Theme.hover : Theme.card
        border.width: 1
        border.color: root.primary && root.enabled ? Theme.accent : root.down || root.chosen ? Theme.accent : Theme.border

        Rectangle {
            anchors.fill: parent
            radius: 6
            visible: root.primary && (root.down || root.hovered)
            color: root.down ? "#26000000" : "#14000000"
        }

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }
}
