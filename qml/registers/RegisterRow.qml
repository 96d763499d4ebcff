// SPDX-License-Identifier: GPL-3.0-or-later
// One register, or a run of reserved words.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property int index
    required property int address
    required property string hex
    required property string symbol
    required property string name
    required property string type
    required property string access
    required property string raw
    required property string value
    required property string unit
    required property string age
    required property int freshness
    required property bool marked
    required property bool reserved
    required property string rowText
    required property RegisterColumns columns
    property bool current: false

    readonly property bool fresh: freshness === RegisterRows.State.Fresh
    readonly property bool stale: freshness === RegisterRows.State.Stale
    readonly property color ink: reserved || !fresh ? Theme.text3 : Theme.text
    /// A text or a bit field has no unit, and more characters than a number.
    readonly property bool wide: type === "hex" || type === "text"

    signal clicked
    signal taken

    objectName: "register-" + address
    height: Theme.px(22)
    Accessible.role: Accessible.Row
    Accessible.name: rowText
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: clicked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 1
        color: root.marked ? Theme.accentTint : area.containsMouse ? Theme.hover : "transparent"

        Rectangle {
            width: 3
            height: parent.height
            visible: root.marked
            color: Theme.accent
        }

        Rectangle {
            anchors.fill: parent
            visible: root.current
            color: "transparent"
            border.width: 1
            border.color: Theme.focus
        }
    }

    Rectangle {
        y: -1
        width: parent.width
        height: 1
        visible: root.index > 0
        color: Theme.grid
    }

    MonoLabel {
        x: root.columns.address
        height: parent.height
        text: root.address
        color: root.reserved ? Theme.text3 : Theme.text2
    }

    MonoLabel {
        x: root.columns.hex
        height: parent.height
        text: root.hex
        color: root.reserved ? Theme.text3 : Theme.text2
    }

    TextLabel {
        id: symbolText

        x: root.columns.name
        height: parent.height
        visible: root.symbol !== ""
        text: root.symbol
        strong: true
        color: root.ink
    }

    TextLabel {
        id: nameText

        x: root.columns.name + (root.symbol === "" ? 0 : Theme.px(36))
        width: root.columns.type - x - 6
        height: parent.height
        text: root.name
        size: Theme.labelSize
        color: root.reserved ? Theme.text3 : Theme.text2
        elide: Text.ElideRight
    }

    TextLabel {
        x: root.columns.type
        height: parent.height
        text: root.type
        size: Theme.labelSize
        color: Theme.text3
    }

    TextLabel {
        x: root.columns.access
        height: parent.height
        text: root.access
        size: Theme.labelSize
        color: Theme.text3
    }

    MonoLabel {
        id: rawText

        x: root.columns.words
        width: root.columns.wordsEnd - x
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: root.raw
        color: root.ink
        elide: Text.ElideRight
    }

    TextLabel {
        id: valueText

        readonly property real end: root.wide ? root.columns.unit + Theme.px(38) : root.columns.valueEnd

        x: root.columns.wordsEnd + 8
        width: end - x
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: root.value
        strong: root.fresh && !root.reserved
        color: root.ink
        elide: Text.ElideRight
    }

    TextLabel {
        x: root.columns.unit
        height: parent.height
        text: root.unit
        size: Theme.labelSize
        color: Theme.text3
    }

    TextLabel {
        x: root.columns.ageEnd - width
        height: parent.height
        text: root.age
        size: Theme.labelSize
        color: root.stale ? Theme.staleText : Theme.text3
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.clicked()
        onDoubleClicked: root.taken()
    }

    ToolTip {
        visible: area.containsMouse && (rawText.truncated || valueText.truncated || nameText.truncated || !root.fresh)
        text: root.rowText
    }
}
