// SPDX-License-Identifier: GPL-3.0-or-later
// A name, and two states of which one holds.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

RowLayout {
    id: root

    required property string label
    property string note: ""
    /// What the note means.
    property string explanation: ""
    /// The words of the two states.
    required property list<string> words
    /// The second one holds.
    required property bool second

    signal chosen(bool second)

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.minimumHeight: Theme.px(28)
    Layout.preferredHeight: Theme.px(32)
    Layout.maximumHeight: Theme.px(40)
    spacing: 8

    TextLabel {
        text: root.label
        color: Theme.text2
    }

    TextLabel {
        Layout.fillWidth: true
        text: root.note
        size: Theme.labelSize
        color: Theme.text3
        elide: Text.ElideRight

        Explained {
            subject: root.note
            text: root.note === "" ? "" : root.explanation
        }
    }

    SegmentedControl {
        label: root.label
        words: root.words
        currentIndex: root.second ? 1 : 0
        onChosen: index => root.chosen(index === 1)
    }
}
