// SPDX-License-Identifier: GPL-3.0-or-later
// A key of the keyboard, beside what it does.
import QtQuick
import Countis.Ui

Rectangle {
    id: root

    property alias text: label.text
    property alias size: label.size
    property alias textColor: label.color
    property real padding: 5

    implicitWidth: label.implicitWidth + 2 * padding + 2
    implicitHeight: Theme.px(18)
    radius: 4
    color: Theme.card
    border.width: 1
    border.color: Theme.border

    TextLabel {
        id: label

        anchors.centerIn: parent
        size: Theme.axisSize
        color: Theme.text3
    }
}
