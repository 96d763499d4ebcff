// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing of our own, by name (paths.js), stroked in one colour.
import QtQuick
import QtQuick.Shapes
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

    Shape {
        width: 20
        height: 20
        scale: root.width / 20
        transformOrigin: Item.TopLeft
        visible: root.drawing.d !== ""

        ShapePath {
            strokeColor: root.color
            strokeWidth: root.strokeWidth
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.drawing.d
            }
        }
    }

    Shape {
        width: 20
        height: 20
        scale: root.width / 20
        transformOrigin: Item.TopLeft
        visible: root.drawing.dots !== undefined

        ShapePath {
            strokeColor: root.color
            strokeWidth: root.drawing.w ?? 2
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: root.drawing.dots ?? ""
            }
        }
    }
}
