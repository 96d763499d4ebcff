// SPDX-License-Identifier: GPL-3.0-or-later
// A value with the small mark that says between which phases it is, or what its sign means. One outside the ratings of
// the meter stands out, with a triangle, and its limits are said on demand.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property string text
    required property int quality
    property string tag: ""
    /// Outside the ratings.
    property bool marked: false
    /// Its sign should not be there.
    property bool wrong: false
    /// A sentence about the value, its limits for one that is marked.
    property string note: ""
    property bool total: false

    implicitHeight: value.implicitHeight

    Item {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(value.implicitWidth + (tagLabel.text === "" ? 0 : tagLabel.implicitWidth + 6), parent.width)
        height: value.implicitHeight

        Explained {
            subject: value.Accessible.name
            text: root.note
            reachable: root.marked
        }
    }

    StateGlyph {
        anchors.right: tagLabel.left
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        objectName: "mark"
        visible: root.marked
        kind: Measure.State.Alarm
    }

    TextLabel {
        id: tagLabel

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
        marked: root.marked || root.wrong
        note: root.note
        quality: root.quality
        total: root.total
    }
}
