// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of fault: a switch for each place where it can be, and its numbers while it is on.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property int index
    // Roles of FaultModel.
    required property string title
    required property string sentence
    required property string heading
    required property list<string> places
    required property list<bool> placesOn
    required property bool active
    required property list<string> numberLabels
    required property list<string> numberTexts
    required property list<string> numberUnits

    required property FaultModel faults

    /// The keyboard came to one of its switches.
    signal reached

    // Plain bindings: a layout settles its heights later, when the list has already put the rows in their places.
    implicitHeight: numbers.y + numbers.height
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: sentence

    HoverArea {
        id: hover
    }

    ToolTip {
        visible: hover.hovered
        beside: true
        text: root.sentence
    }

    TextLabel {
        id: headingLabel

        width: parent.width
        height: visible ? Theme.px(root.index === 0 ? 20 : 28) : 0
        verticalAlignment: Text.AlignBottom
        bottomPadding: 4
        visible: root.heading !== ""
        text: root.heading
        size: Theme.axisSize
        strong: true
        color: Theme.text3
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Rectangle {
        y: headingLabel.height
        width: parent.width
        height: 1
        color: Theme.grid
    }

    TextLabel {
        id: titleLabel

        y: headingLabel.height + 1
        width: parent.width - places.width - 4
        height: Math.max(Theme.px(31), implicitHeight)
        text: root.title
        strong: root.active
        color: root.active ? Theme.alarmText : Theme.text
        size: 12.5
        wrapMode: Text.WordWrap
    }

    Row {
        id: places

        x: Math.round(parent.width - width)
        y: titleLabel.y + (titleLabel.height - height) / 2
        spacing: 4

        Repeater {
            model: root.places.length

            ToggleChip {
                required property int index
                readonly property string place: root.places[index] ?? ""

                objectName: "fault-" + root.index + "-" + index
                text: place === "" ? (on ? qsTr("on") : qsTr("off")) : place
                label: place === "" ? root.title : root.title + " " + place
                on: root.placesOn[index] ?? false
                onClicked: root.faults.toggle(root.index, index)
                onVisualFocusChanged: {
                    if (visualFocus) {
                        root.reached();
                    }
                }
            }
        }
    }

    Row {
        id: numbers

        readonly property bool used: root.active && root.numberLabels.length > 0

        x: Math.round(parent.width - width)
        y: titleLabel.y + titleLabel.height
        height: used ? implicitHeight + 4 : 0
        visible: used
        spacing: 4

        Repeater {
            model: numbers.used ? root.numberLabels.length : 0

            Row {
                id: number

                required property int index
                readonly property string name: root.numberLabels[index] ?? ""

                spacing: 3

                TextLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    leftPadding: 4
                    text: number.name
                    size: Theme.labelSize
                    color: Theme.text2
                }

                NumberField {
                    objectName: "faultNumber-" + root.index + "-" + number.index
                    width: Theme.px(unit === "" ? 40 : 66)
                    label: root.title + " " + number.name
                    unit: root.numberUnits[number.index] ?? ""
                    shown: root.numberTexts[number.index] ?? ""
                    onEntered: typed => problem = root.faults.enterNumber(root.index, number.index, typed)
                }
            }
        }
    }
}
