// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.ToolTip {
    id: root

    property string shortcutText: ""
    /// There is no room below: it must not be pushed up onto what it explains.
    property bool above: false

    objectName: "toolTip"

    function place() {
        const below = parent.mapToItem(null, 0, parent.height + 6).y;
        above = below + implicitHeight + margins > parent.Window.height;
    }

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: above ? -implicitHeight - 6 : parent ? parent.height + 6 : 0
    implicitWidth: row.implicitWidth + 16
    implicitHeight: row.implicitHeight + 10
    margins: 6
    delay: 500
    onAboutToShow: place()
    onImplicitHeightChanged: {
        if (parent && visible) {
            place();
        }
    }
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

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
