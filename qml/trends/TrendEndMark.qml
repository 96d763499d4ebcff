// SPDX-License-Identifier: GPL-3.0-or-later
// Where a line ends: a dot and its name; and a ring where the cursor crosses it.
import QtQuick
import Countis.Ui

Item {
    id: root

    required property string name
    required property int colour
    required property real time
    required property real value
    required property real cursor
    required property real plotWidth
    required property real plotHeight
    required property real cursorPosition

    readonly property bool shown: value >= 0 && time > 0
    readonly property real lineY: (1 - value) * plotHeight
    property real labelY: 0
    property bool named: true

    signal moved

    onShownChanged: moved()
    onLineYChanged: moved()

    Rectangle {
        x: root.time * root.plotWidth - 2.2
        y: root.lineY - 2.2
        width: 4.4
        height: 4.4
        radius: 2.2
        visible: root.shown
        color: Theme.seriesLines[root.colour]
    }

    TextLabel {
        objectName: "endName"
        x: root.time * root.plotWidth + 8
        y: root.labelY
        width: Math.min(implicitWidth, root.plotWidth + Theme.px(92) - x)
        height: Theme.px(15)
        visible: root.shown && root.named
        text: root.name
        size: Theme.labelSize
        strong: true
        color: Theme.seriesTexts[root.colour]
        elide: Text.ElideRight
    }

    Rectangle {
        x: Math.round(root.cursorPosition * root.plotWidth) - 2.5
        y: (1 - root.cursor) * root.plotHeight - 3
        width: 6
        height: 6
        radius: 3
        visible: root.cursor >= 0 && root.cursorPosition >= 0
        color: Theme.card
        border.width: 1.2
        border.color: Theme.seriesLines[root.colour]
    }
}
