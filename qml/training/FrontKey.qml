// SPDX-License-Identifier: GPL-3.0-or-later
// One round key on the drawn front, in units of the front. A ring round it fills while it is held.
import QtQuick
import QtQuick.Shapes
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property MeterFront front
    /// MeterFront.Key
    required property int key
    required property real unit
    required property real centreX
    required property real centreY
    /// Of the cap, in units.
    property real radius: 25
    property string drawing: ""
    /// Under the closed cover.
    property bool covered: false
    /// Why it does nothing.
    property string lockReason: ""
    property alias latched: touch.latched

    readonly property alias down: touch.down
    readonly property alias held: touch.held
    readonly property real reach: (radius + 14) * unit

    x: centreX * unit - reach
    y: centreY * unit - reach
    width: 2 * reach
    height: 2 * reach
    Accessible.ignored: true // the keys below the front are the same ones

    ToolTip {
        visible: root.lockReason !== "" && touch.hovered
        delay: touch.touched ? 0 : 500
        text: root.lockReason
    }

    Rectangle {
        anchors.centerIn: parent
        width: 2 * (root.radius + 5) * root.unit
        height: width
        radius: width / 2
        opacity: root.covered ? 0.6 : 1
        color: "#B7BEBB"
        border.width: 1
        border.color: "#959D9A"

        Rectangle {
            anchors.centerIn: parent
            width: 2 * root.radius * root.unit
            height: width
            radius: width / 2
            border.width: 1
            border.color: root.down ? Theme.accent : "#8B9391"
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: root.down ? "#C9CFCC" : touch.hovered ? "#FFFFFF" : "#F7F8F7"
                }
                GradientStop {
                    position: 1
                    color: root.down ? "#E9ECEA" : "#D3D8D6"
                }
            }
        }
    }

    Shape {
        x: root.reach
        y: root.reach
        scale: root.unit
        transformOrigin: Item.TopLeft
        visible: root.drawing !== ""

        ShapePath {
            strokeColor: "#2B3134"
            strokeWidth: 3.4
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.drawing
            }
        }
    }

    Shape {
        objectName: "holdRing"
        x: root.reach
        y: root.reach
        scale: root.unit
        transformOrigin: Item.TopLeft
        visible: touch.held

        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 5
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                radiusX: root.radius + 11
                radiusY: root.radius + 11
                startAngle: -90
                sweepAngle: 360 * touch.progress
            }
        }
    }

    KeyTouch {
        id: touch

        anchors.fill: parent
        front: root.front
        key: root.key
    }
}
