// SPDX-License-Identifier: GPL-3.0-or-later
// A button of the presenter: icon, word and key grow with its type, to be seen from the back row.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.Button {
    id: root

    required property string iconName
    /// What it does, and the key that does the same.
    required property string label
    required property string shortcutText
    /// Of the type.
    required property real unit
    /// The key is shown, not only said on demand.
    property bool keyShown: false

    readonly property int side: Math.max(24, Math.round(44 * unit))
    readonly property color ink: enabled ? Theme.text : Theme.disabled

    implicitHeight: side
    implicitWidth: Math.max(side, row.implicitWidth + Math.round(20 * unit))
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: label
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Math.round(8 * root.unit)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                objectName: "presenterIcon"
                name: root.iconName
                size: Math.max(16, 26 * root.unit) / Theme.textScale
                color: root.ink
            }

            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.text !== ""
                text: root.text
                font.pixelSize: Math.max(9, Math.round(20 * root.unit))
                color: root.ink
            }

            KeyHint {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.keyShown
                implicitHeight: Theme.px(size + 7)
                size: Math.max(9, 17 * root.unit) / Theme.textScale
                text: root.shortcutText
            }
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

    ToolTip {
        visible: (root.hovered || root.visualFocus) && !root.down
        text: root.label
        shortcutText: root.shortcutText
    }
}
