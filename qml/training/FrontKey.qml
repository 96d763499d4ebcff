// SPDX-License-Identifier: GPL-3.0-or-later
// One round key on the drawn front, in units of the front. A ring round it fills while it is held.
import QtQuick
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

    readonly property rect box: Qt.rect(-radius - 14, -radius - 14, 2 * radius + 28, 2 * radius + 28)
    /// From the top clockwise; an arc cannot end where it begins.
    readonly property string ring: {
        const angle = 2 * Math.PI * Math.min(touch.progress, 0.9999);
        const r = radius + 11;
        return `M0 ${-r}A${r} ${r} 0 ${angle > Math.PI ? 1 : 0} 1 ${r * Math.sin(angle)} ${-r * Math.cos(angle)}`;
    }

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

    DrawingItem {
        anchors.fill: parent
        visible: path !== ""
        path: root.drawing
        box: root.box
        color: "#2B3134"
        strokeWidth: 3.4
    }

    DrawingItem {
        objectName: "holdRing"
        anchors.fill: parent
        visible: touch.held
        path: root.ring
        box: root.box
        color: Theme.accent
        strokeWidth: 5
    }

    KeyTouch {
        id: touch

        anchors.fill: parent
        front: root.front
        key: root.key
    }
}
