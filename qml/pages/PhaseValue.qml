// SPDX-License-Identifier: GPL-3.0-or-later
// A value with the small mark that says between which phases it is.
import QtQuick
import Countis.Ui

Item {
    id: root

    required property string text
    required property int quality
    property string tag: ""
    property bool total: false

    implicitHeight: value.implicitHeight

    TextLabel {
        anchors.right: value.left
        anchors.rightMargin: 6
        anchors.baseline: value.baseline
        text: root.tag
        size: Theme.axisSize
        color: Theme.text3
    }

    ValueText {
        id: value

        anchors.right: parent.right
        text: root.text
        quality: root.quality
        total: root.total
    }
}
