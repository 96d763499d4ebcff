// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing of our own, by name (paths.js), stroked in one colour.
import QtQuick
import Countis.Models
import Countis.Ui
import "paths.js" as Paths

Item {
    id: root

    required property string name
    property color color: Theme.text2
    property real size: 18
    property real strokeWidth: 1.5

    readonly property var drawing: Paths.table[name] ?? ({
            "d": ""
        })

    implicitWidth: Theme.px(size)
    implicitHeight: Theme.px(size)

    DrawingItem {
        anchors.fill: parent
        path: root.drawing.d
        color: root.color
        strokeWidth: root.strokeWidth
    }

    DrawingItem {
        anchors.fill: parent
        visible: path !== ""
        path: root.drawing.dots ?? ""
        color: root.color
        strokeWidth: root.drawing.w ?? 2
    }
}
