// SPDX-License-Identifier: GPL-3.0-or-later
// What is special about a row: its energy is estimated, not all of it is known, or a reading was entered by hand.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property string mark

    width: Theme.px(14)
    height: Theme.px(10)
    visible: mark !== ""
    Accessible.ignored: true

    DrawingItem {
        anchors.fill: parent
        visible: root.mark === "estimated"
        box: Qt.rect(0, 0, 14, 10)
        strokeWidth: 1
        color: Theme.text3
        path: "M0.5 0.5h13v9h-13zM0.5 6.5L6.5 0.5M2.5 9.5L11.5 0.5M8 9.5L13.5 4"
    }

    Icon {
        anchors.centerIn: parent
        visible: root.mark === "incomplete" || root.mark === "entered"
        name: root.mark === "entered" ? "edit" : "info"
        size: 13
        color: Theme.text3
    }
}
