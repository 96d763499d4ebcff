// SPDX-License-Identifier: GPL-3.0-or-later
// A button with an icon, which a few words explain.
import QtQuick
import Countis.Ui

Button {
    id: root

    required property string note

    Accessible.name: text === "" ? note : text
    Accessible.description: note

    ToolTip {
        visible: (root.hovered || root.visualFocus) && !root.down
        text: root.note
    }
}
