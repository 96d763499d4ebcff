// SPDX-License-Identifier: GPL-3.0-or-later
// One tier of the history: its rows, its size, and for how long it is kept.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

GridLayout {
    id: root

    required property string tier
    required property string content
    required property string size
    required property string expected
    required property var choices
    required property int choice
    property bool heading: false
    property bool stacked: false
    property bool canChange: false

    readonly property color ink: heading ? Theme.text3 : Theme.text2
    readonly property real letter: heading ? Theme.labelSize : Theme.textSize

    signal chosen(int choice)

    columns: stacked ? 2 : 5
    columnSpacing: 12
    rowSpacing: 2
    Layout.topMargin: stacked ? 8 : heading ? 0 : 4

    TextLabel {
        objectName: "tier"
        Layout.fillWidth: true
        Layout.columnSpan: root.stacked ? 2 : 1
        text: root.tier
        size: root.letter
        color: root.heading ? Theme.text3 : Theme.text
        wrapMode: Text.WordWrap
    }

    TextLabel {
        objectName: "content"
        Layout.preferredWidth: Theme.px(240)
        Layout.fillWidth: root.stacked
        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
        text: root.content
        size: root.letter
        color: root.ink
        elide: Text.ElideRight
    }

    TextLabel {
        Layout.preferredWidth: Theme.px(72)
        horizontalAlignment: Text.AlignRight
        text: root.size
        size: root.letter
        color: root.ink
    }

    TextLabel {
        Layout.preferredWidth: Theme.px(110)
        visible: !root.stacked
        horizontalAlignment: Text.AlignRight
        text: root.expected
        size: root.letter
        color: root.ink
    }

    TextLabel {
        Layout.preferredWidth: Theme.px(120)
        visible: root.heading
        text: root.heading ? root.choices[0] : ""
        size: root.letter
        color: root.ink
    }

    ComboBox {
        Layout.preferredWidth: Theme.px(120)
        Layout.fillWidth: root.stacked
        Layout.columnSpan: root.stacked ? 2 : 1
        objectName: "kept"
        visible: !root.heading
        implicitHeight: Theme.cardControlHeight
        enabled: root.canChange
        label: qsTr("How long to keep: %1").arg(root.tier)
        model: root.choices
        currentIndex: root.choice
        onModelChanged: currentIndex = Qt.binding(() => root.choice) // a new model begins with its first entry
        onActivated: index => root.chosen(index)
    }
}
