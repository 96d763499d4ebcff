// SPDX-License-Identifier: GPL-3.0-or-later
// Says whether the pointer is over its parent, and takes no click. Not a HoverHandler: in Qt 6.4 the list of those that
// a frame asks grows with every frame until the pointer moves (tests/checks/no_hover_handler.py).
import QtQuick

MouseArea {
    id: area

    readonly property alias hovered: area.containsMouse

    anchors.fill: parent
    hoverEnabled: true
    acceptedButtons: Qt.NoButton
}
