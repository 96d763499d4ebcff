// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of keyboard focus: 2 px, 2 px outside the shape that it is put into. Who uses the pointer does not see it.
import QtQuick
import Countis.Ui

Rectangle {
    required property Item target
    property real shapeRadius: 6
    property bool shown: target.activeFocus && Pointer.keysUsed

    objectName: "focusRing"
    anchors.fill: parent
    anchors.margins: -4
    radius: shapeRadius + 4
    color: "transparent"
    border.color: Theme.focus
    border.width: 2
    visible: shown
    z: 1
}
