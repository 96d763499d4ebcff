// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the current of a phase round in the what-if, and says whether it is.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.AbstractButton {
    id: root

    /// A Measure.Phase.
    required property int phase
    required property bool flipped

    implicitHeight: Theme.cardControlHeight
    implicitWidth: row.implicitWidth + 16
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("Turn the current of L%1 round").arg(phase + 1)
    Accessible.checkable: true
    Accessible.checked: flipped
    Accessible.onToggleAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            PhaseBadge {
                anchors.verticalCenter: parent.verticalCenter
                phase: root.phase
                small: true
                Accessible.ignored: true
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "flip"
                size: 15
                color: root.flipped ? Theme.accentText : Theme.text2
            }

            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: root.flipped ? qsTr("turned") : qsTr("turn")
                size: 12.5
                strong: root.flipped
                color: root.flipped ? Theme.accentText : Theme.text2
            }
        }
    }

    background: Rectangle {
        radius: 6
        color: root.flipped ? Theme.accentTint : root.hovered ? Theme.hover : Theme.card
        border.width: 1
        border.color: root.flipped ? Theme.accent : Theme.border

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }

    ToolTip {
        visible: root.hovered
        text: qsTr("Turn the current of L%1 round").arg(root.phase + 1)
        shortcutText: String(root.phase + 1)
    }
}
