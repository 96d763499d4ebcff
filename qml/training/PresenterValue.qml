// SPDX-License-Identifier: GPL-3.0-or-later
// One value for the back row. As on the Meter page, one outside the ratings of the meter stands out, with a triangle,
// and a power factor has its ind or cap.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property string text
    required property string tag
    required property bool marked
    /// A sentence about the value, its limits for one that is marked.
    required property string note
    /// A power that is exported.
    property bool exported: false
    required property int typeSize

    StateGlyph {
        id: glyph

        x: tagLabel.x - width - 3
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(root.typeSize * 0.6)
        height: width
        visible: root.marked
        kind: Measure.State.Alarm
    }

    TextLabel {
        id: tagLabel

        x: value.x + value.width - value.contentWidth - width - 3
        anchors.baseline: value.baseline
        text: root.tag
        font.pixelSize: Math.max(7, Math.round(root.typeSize * 0.55))
        color: Theme.text3
    }

    TextLabel {
        id: value

        anchors.right: parent.right
        width: parent.width - 4 - (root.tag === "" ? 0 : tagLabel.implicitWidth + 3) - (root.marked ? glyph.width + 3 : 0)
        height: parent.height
        text: root.text
        font.pixelSize: root.typeSize
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
        horizontalAlignment: Text.AlignRight
        color: root.marked || root.exported ? Theme.alarmText : Theme.text
        Accessible.role: Accessible.Cell
        Accessible.name: root.tag === "" ? text : text + " " + root.tag
        Accessible.description: root.note
    }

    Explained {
        subject: value.Accessible.name
        text: root.note
        reachable: root.marked
    }
}
