// SPDX-License-Identifier: GPL-3.0-or-later
// One figure of the site: its name, the figure, and a line that says what it is made of.
import QtQuick
import Countis.Ui

Rectangle {
    id: root

    required property string title
    /// "": the figures are in `extra`.
    property string value: ""
    property string unit: ""
    property string caption: ""
    property color captionInk: Theme.text2
    /// What the figure leaves out, or why it is a dash; a sentence.
    property string note: ""
    /// False: nothing was read yet.
    property bool known: true
    /// What the figure needs, without what stands beside it.
    readonly property real figureWidth: figure.implicitWidth + 26
    /// What the caption needs to be in view as a whole.
    readonly property real captionWidth: captionLabel.x + Math.ceil(captionLabel.implicitWidth) + 13
    /// Beside the figure, and before the caption.
    property alias extra: extraRow.data
    property alias mark: markRow.data

    implicitHeight: Theme.px(90)
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: title + ": " + (value === "" ? "" : value + " ") + (unit === "" ? "" : unit + ", ") + caption
    Accessible.description: note

    TextLabel {
        x: 13
        y: Theme.px(9)
        width: parent.width - 26
        text: root.title
        size: Theme.labelSize
        color: Theme.text3
        elide: Text.ElideRight
    }

    Row {
        id: figure

        x: 13
        y: Theme.px(28)
        height: Theme.px(36)
        width: visible ? implicitWidth : 0
        visible: root.known && root.value !== ""
        spacing: 4

        TextLabel {
            id: valueLabel

            objectName: "kpiValue"
            height: parent.height
            text: root.value
            size: 26
            strong: true
            font.letterSpacing: -0.2
        }

        TextLabel {
            anchors.baseline: valueLabel.baseline
            visible: root.unit !== ""
            text: root.unit
            size: Theme.titleSize
            color: Theme.text3
        }
    }

    Rectangle {
        x: 13
        y: Theme.px(34)
        width: Theme.px(92)
        height: Theme.px(24)
        visible: !root.known
        radius: 4
        color: Theme.sunken
    }

    Row {
        id: extraRow

        anchors.left: figure.right
        anchors.leftMargin: figure.visible ? 10 : 0
        anchors.right: parent.right
        anchors.rightMargin: 13
        y: figure.y
        height: figure.height
        visible: root.known
    }

    Row {
        id: markRow

        x: 13
        y: Theme.px(67)
        height: Theme.px(16)
        visible: root.known
    }

    TextLabel {
        id: captionLabel

        readonly property real indent: markRow.visible && markRow.width > 0 ? markRow.width + 5 : 0

        x: 13 + indent
        y: Theme.px(67)
        width: parent.width - 26 - indent
        height: Theme.px(16)
        objectName: "kpiCaption"
        text: root.known ? root.caption : qsTr("not read yet")
        size: Theme.labelSize
        color: root.known ? root.captionInk : Theme.text2
        elide: Text.ElideRight
    }

    Explained {
        subject: root.title
        text: root.note
        shapeRadius: root.radius
    }
}
