// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.AbstractButton {
    id: root

    property bool chosen: false

    implicitHeight: Theme.px(32)
    implicitWidth: Theme.px(148)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: chosen

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: TextLabel {
        leftPadding: 10
        text: root.text
        strong: root.chosen
        color: root.chosen ? Theme.accentText : Theme.text2
        elide: Text.ElideRight
    }

    background: Rectangle {
        radius: 6
        color: root.chosen || root.down ? Theme.accentTint : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }
}
