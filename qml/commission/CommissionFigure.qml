// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of an acceptance run: its value, its limits, and the registers from which it comes.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

RowLayout {
    id: root

    /// See commissionRows().
    required property var figure

    spacing: 12
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1: %2").arg(figure.name).arg(figure.value)
    Accessible.description: Array.from([allowed.text, registers.text]).filter(text => text !== "").join(". ")

    TextLabel {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 5
        text: root.figure.name
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }

    TextLabel {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 5
        text: root.figure.value
        size: Theme.labelSize
        strong: true
        color: root.figure.beyond ? Theme.alarmText : Theme.text
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }

    TextLabel {
        id: allowed

        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 4
        text: root.figure.allowed === "" ? "" : qsTr("allowed: %1").arg(root.figure.allowed)
        size: Theme.labelSize
        color: Theme.text3
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }

    MonoLabel {
        id: registers

        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 8
        text: root.figure.registers
        color: Theme.text2
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
