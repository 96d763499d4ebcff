// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.08
    visible: size < 1 && policy !== T.ScrollBar.AlwaysOff

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.borderStrong
        opacity: root.pressed ? 1 : root.hovered ? 0.8 : 0.5
    }
}
