// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a form, one sentence.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

RowLayout {
    id: root

    property string text: ""

    Layout.fillWidth: true
    visible: text !== ""
    spacing: 6

    StateGlyph {
        kind: Measure.State.Alarm
    }

    TextLabel {
        Layout.fillWidth: true
        text: root.text
        size: Theme.labelSize
        color: Theme.alarmText
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
