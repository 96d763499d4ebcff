// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of what a list shows, and how many there are.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.AbstractButton {
    id: root

    /// −1: it is not told.
    property int count: -1
    required property bool chosen
    /// A Measure.State; −1: all.
    property int kind: -1

    implicitWidth: row.implicitWidth + 18
    implicitHeight: Theme.px(26)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: count < 0 ? text : qsTr("%1: %2").arg(text).arg(count)
    Accessible.checkable: true
    Accessible.checked: chosen
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 5

            StateGlyph {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.kind >= 0
                kind: Math.max(0, root.kind)
            }

            TextLabel {
                text: root.text
                size: 12.5
                strong: root.chosen
                color: root.chosen ? Theme.accentText : Theme.text2
            }

            TextLabel {
                visible: root.count >= 0
                text: String(root.count)
                size: 12.5
                strong: root.chosen
                color: root.chosen ? Theme.accentText : Theme.text2
            }
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.chosen ? Theme.accentTint : root.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: root.chosen ? Theme.accent : Theme.border

        FocusRing {
            target: root
            shapeRadius: root.height / 2
            shown: root.visualFocus
        }
    }
}
