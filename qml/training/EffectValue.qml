// SPDX-License-Identifier: GPL-3.0-or-later
// A measured value; a power that is exported stands out, and so does a value outside the ratings of the meter.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ValueText {
    /// A minus says more than a number here.
    required property bool signed

    /// "ind" or "cap" of a power factor.
    property string tag: ""

    readonly property bool negative: signed && text.startsWith("−")

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    color: negative || marked ? Theme.alarmText : Theme.text

    Explained {
        subject: parent.Accessible.name
        text: parent.note
        reachable: parent.marked
    }

    StateGlyph {
        x: parent.width - parent.contentWidth - width - 3
        anchors.verticalCenter: parent.verticalCenter
        visible: parent.marked
        kind: Measure.State.Alarm
    }

    TextLabel {
        x: parent.width - parent.contentWidth - width - 4
        anchors.baseline: parent.baseline
        text: parent.tag
        size: Theme.axisSize * 0.9
        color: Theme.text3
    }
}
