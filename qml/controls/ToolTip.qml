// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.ToolTip {
    id: root

    property string shortcutText: ""
    /// Beside what it explains, not below: for a row among others, which it would cover. Where there is no room, Qt
    /// turns it to the other side.
    property bool beside: false

    objectName: "toolTip"
    x: !parent ? 0 : beside ? parent.width + 16 : Math.round((parent.width - implicitWidth) / 2)
    y: !parent ? 0 : beside ? Math.round((parent.height - implicitHeight) / 2) : parent.height + 6
    implicitWidth: row.implicitWidth + 16
    implicitHeight: row.implicitHeight + 10
    margins: 6
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    // What it explains may leave the window during the delay, and a popup cannot open without one.
    Binding on visible {
        when: !root.parent || !root.parent.Window.window
        value: false
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 8

            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                // A sentence goes over several lines.
                width: Math.min(implicitWidth, Theme.px(340))
                text: root.text
                size: Theme.labelSize
                wrapMode: Text.WordWrap
            }

            KeyHint {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.shortcutText !== ""
                text: root.shortcutText
            }
        }
    }

    background: Rectangle {
        radius: 6
        color: Theme.card
        border.width: 1
        border.color: Theme.borderStrong
    }
}
