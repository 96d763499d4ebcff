// SPDX-License-Identifier: GPL-3.0-or-later
// What the installation does with energy: it decides what a negative active power means.
import QtQuick
import Countis.Ui

Row {
    id: root

    /// A PointRole.
    required property int role

    signal chosen(int role)

    spacing: 8

    TextLabel {
        height: choice.height
        text: qsTr("Installation")
        size: Theme.labelSize
        color: Theme.text3
        Accessible.ignored: true
    }

    SegmentedControl {
        id: choice

        objectName: "roleChoice"
        label: qsTr("Role of the installation")
        words: [qsTr("consumer"), qsTr("producer"), qsTr("both")]
        notes: [qsTr("It only takes energy: a negative active power suggests a fault."), qsTr("It only feeds energy in: a negative active power is normal."), qsTr("It takes energy and feeds energy in: both signs of the active power are normal.")]
        currentIndex: root.role
        onChosen: index => root.chosen(index)
    }
}
