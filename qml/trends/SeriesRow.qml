// SPDX-License-Identifier: GPL-3.0-or-later
// A meter, which opens and closes, or one of its values, which is chosen or not.
import QtQuick
import Countis.Ui

Rectangle {
    id: root

    required property int index
    required property bool meter
    required property string name
    required property string detail
    required property bool chosen
    required property bool open
    required property int colour
    required property int state_
    /// No more series may be chosen.
    required property bool full
    property bool highlighted: false

    readonly property bool refused: full && !meter && !chosen

    signal toggled

    implicitHeight: Theme.px(meter ? 28 : 25)
    radius: 6
    color: area.containsMouse ? Theme.hover : "transparent"
    border.width: highlighted ? 2 : 0
    border.color: Theme.focus
    Accessible.role: meter ? Accessible.TreeItem : Accessible.CheckBox
    Accessible.name: detail === "" ? name : name + ", " + detail
    Accessible.checkable: !meter
    Accessible.checked: chosen
    Accessible.onPressAction: toggled()
    Accessible.onToggleAction: toggled()

    Icon {
        x: Theme.px(2)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.meter
        name: root.open ? "down" : "right"
        size: 14
        color: Theme.text3
    }

    Rectangle {
        x: Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(14)
        height: width
        visible: !root.meter
        radius: 3
        color: root.chosen ? Theme.seriesLines[root.colour] : Theme.card
        border.width: 1
        border.color: root.chosen ? color : root.refused ? Theme.border : Theme.borderStrong

        Icon {
            anchors.centerIn: parent
            visible: root.chosen
            name: "check"
            size: 12
            strokeWidth: 2.4
            color: Theme.badgeText
        }
    }

    // The width of a text that may be elided depends on the width that it is given.
    TextMetrics {
        id: metrics

        text: root.name
        font: word.font
    }

    TextLabel {
        id: word

        x: Theme.px(root.meter ? 19 : 41)
        width: root.meter ? parent.width - x - Theme.px(22) : Math.ceil(metrics.advanceWidth) + 1
        height: parent.height
        text: root.name
        strong: root.meter
        color: root.refused ? Theme.disabled : Theme.text
        elide: Text.ElideRight
    }

    TextLabel {
        anchors.left: word.right
        anchors.right: parent.right
        anchors.leftMargin: 7
        anchors.baseline: word.baseline
        visible: !root.meter
        text: root.detail
        size: Theme.labelSize
        color: Theme.text3
        elide: Text.ElideRight
    }

    StateGlyph {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(4)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.meter
        kind: root.state_
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.toggled()
    }
}
