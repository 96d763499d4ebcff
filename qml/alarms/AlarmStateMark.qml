// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of the state of an alarm, which stands before its word: a disc waits for somebody, a ring with a tick was
// acknowledged, a ring with a dash is hidden, and a tick alone has cleared.
import QtQuick
import Countis.Ui

Item {
    id: root

    required property bool waits
    required property bool cleared
    required property bool hidden

    implicitWidth: Theme.px(12)
    implicitHeight: implicitWidth

    Rectangle {
        anchors.centerIn: parent
        width: Theme.px(10)
        height: width
        radius: width / 2
        visible: root.waits
        color: Theme.alarm
    }

    Icon {
        anchors.centerIn: parent
        visible: !root.waits
        name: root.hidden ? "ringDash" : root.cleared ? "check" : "ringCheck"
        size: root.cleared ? 12 : 14
        strokeWidth: 2
        color: root.cleared ? Theme.live : root.hidden ? Theme.text2 : Theme.alarm
    }
}
