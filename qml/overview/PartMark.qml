// SPDX-License-Identifier: GPL-3.0-or-later
// "12 of 13": some meters are not in a sum.
import QtQuick
import Countis.Models
import Countis.Ui

Row {
    required property string text

    visible: text !== ""
    spacing: 5

    StateGlyph {
        anchors.verticalCenter: parent.verticalCenter
        kind: Measure.State.Stale
    }

    TextLabel {
        anchors.verticalCenter: parent.verticalCenter
        text: parent.text
        size: Theme.labelSize
        color: Theme.staleText
    }
}
