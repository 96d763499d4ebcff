// SPDX-License-Identifier: GPL-3.0-or-later
// L1, L2, L3, ∑ or N, in the colour that it has everywhere.
import QtQuick
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    /// A Measure.Phase.
    required property int phase
    property string text: [qsTr("L1"), qsTr("L2"), qsTr("L3"), "∑", qsTr("N")][phase]
    property bool small: false
    /// Of a line that is hidden.
    property bool hollow: false

    readonly property color phaseColor: phase === Measure.Phase.N ? Theme.neutralBadge : Theme.phaseLine(phase)

    implicitWidth: Math.max(Theme.px(small ? 24 : 26), label.implicitWidth + 8)
    implicitHeight: Theme.px(small ? 16 : 18)
    radius: 4
    color: hollow ? "transparent" : phaseColor
    border.width: hollow ? 1 : 0
    border.color: phaseColor
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    TextLabel {
        id: label

        anchors.centerIn: parent
        text: root.text
        size: root.small ? Theme.axisSize : Theme.labelSize
        strong: true
        color: root.hollow ? Theme.text3 : Theme.badgeText
    }
}
