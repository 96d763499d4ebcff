// SPDX-License-Identifier: GPL-3.0-or-later
// A value as a slider, and below it the number, which can be typed.
import QtQuick
import Countis.Ui

Item {
    id: root

    required property string label
    required property string unit
    required property string shown
    required property real position
    property real from: 0
    property real to: 1
    property real stepSize: 0
    property bool filled: true
    property alias problem: field.problem

    signal moved(real value)
    signal entered(string typed)

    Slider {
        objectName: root.objectName + "-slider"
        width: parent.width
        height: Theme.px(18)
        label: root.label
        valueText: root.shown + " " + root.unit
        filled: root.filled
        from: root.from
        to: root.to
        stepSize: root.stepSize
        value: root.position
        onMoved: root.moved(value)
    }

    NumberField {
        id: field

        objectName: root.objectName + "-field"
        anchors.right: parent.right
        y: Theme.px(17)
        width: Theme.px(82)
        height: Theme.px(19)
        label: root.label
        unit: root.unit
        shown: root.shown
        onEntered: typed => root.entered(typed)
    }
}
