// SPDX-License-Identifier: GPL-3.0-or-later
// A short outlined word: the tariff in progress.
import QtQuick
import Countis.Ui

Rectangle {
    id: root

    property alias text: label.text
    property bool active: true
    property bool small: false
    /// What it means: a sentence.
    property string note: ""

    implicitWidth: label.implicitWidth + 2 * (small ? 7 : 8)
    implicitHeight: Theme.px(small ? 18 : 22)
    radius: 4
    color: "transparent"
    border.width: 1
    border.color: small ? (active ? Theme.text2 : Theme.border) : Theme.borderStrong

    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.description: note

    Explained {
        subject: root.Accessible.name
        text: root.note
        shapeRadius: root.radius
    }

    TextLabel {
        id: label

        anchors.centerIn: parent
        size: root.small ? Theme.axisSize : Theme.labelSize
        strong: root.active
        color: root.active ? (root.small ? Theme.text : Theme.text2) : Theme.text3
    }
}
