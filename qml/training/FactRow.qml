// SPDX-License-Identifier: GPL-3.0-or-later
// A name at the left and what it is at the right, below a thin line.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Item {
    id: root

    required property string name
    required property string value
    property bool first: false
    /// What is to be known beyond the value.
    property string note: ""

    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.px(27), words.implicitHeight + Theme.px(8))
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + value
    Accessible.description: note

    Rectangle {
        width: parent.width
        height: 1
        visible: !root.first
        color: Theme.grid
    }

    RowLayout {
        anchors.fill: parent
        spacing: 12

        TextLabel {
            text: root.name
            size: Theme.labelSize
            color: Theme.text2
        }

        TextLabel {
            id: words

            Layout.fillWidth: true
            text: root.value
            size: Theme.labelSize
            strong: true
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            elide: Text.ElideRight

            Explained {
                subject: root.Accessible.name
                text: words.truncated ? words.text + (root.note === "" ? "" : "\n" + root.note) : root.note
            }
        }
    }
}
