// SPDX-License-Identifier: GPL-3.0-or-later
// One alarm of the list: what and where, its state, value and limit, since when and for how long.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

Rectangle {
    id: root

    required property int index
    required property string alarmId
    required property string name
    required property string where
    required property int severity
    required property string severityText
    required property bool open
    required property bool waits
    required property bool cleared
    required property bool hidden
    required property string stateText
    required property string stateNote
    required property string value
    required property string limit
    required property string since
    required property string lasting

    required property AlarmColumns places
    required property bool chosen
    property bool ringed: false

    signal clicked

    readonly property color ink: open ? Theme.text : Theme.text2

    implicitHeight: places.rowHeight
    color: chosen ? Theme.accentTint : pointer.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.from([severityText, name, where, stateText, stateNote, value, limit, since, lasting]).filter(text => text !== "").join(", ")
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.onPressAction: root.clicked()

    component Pair: Column {
        id: pair

        property alias first: upper.text
        property alias second: lower.text
        property bool strong: false
        property alias lines: upper.maximumLineCount

        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        spacing: 2

        TextLabel {
            id: upper

            width: pair.width
            strong: pair.strong
            color: root.ink
            maximumLineCount: 1
            wrapMode: Text.WordWrap
            elide: Text.ElideRight
        }

        TextLabel {
            id: lower

            width: pair.width
            visible: text !== ""
            size: Theme.labelSize
            color: Theme.text3
            elide: Text.ElideRight
        }
    }

    HoverArea {
        id: pointer
    }

    TapHandler {
        onTapped: root.clicked()
    }

    Rectangle {
        width: 3
        height: parent.height
        visible: root.chosen
        color: Theme.accent
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }

    AlarmMark {
        x: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter
        level: root.severity
        solid: root.open || root.hidden
    }

    Pair {
        x: root.places.name
        width: root.places.state - x - root.places.gap
        first: root.name
        second: root.where
        strong: root.open
        lines: 2
    }

    AlarmState {
        x: root.places.state
        width: root.places.value - x - root.places.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.stateText
        note: root.stateNote
        waits: root.waits
        cleared: root.cleared
        hidden: root.hidden
    }

    Pair {
        x: root.places.value
        width: root.places.since - x - root.places.gap
        first: root.value !== "" ? root.value : "–"
        second: root.limit
    }

    Pair {
        x: root.places.since
        width: root.width - x - 12
        first: root.since
        second: root.lasting
    }

    // Inside, since the list cuts off what lies outside.
    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        radius: 6
        visible: root.ringed
        color: "transparent"
        border.color: Theme.focus
        border.width: 2
    }
}
