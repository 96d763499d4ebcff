// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of fault: a switch for each place where it can be, and its numbers while it is on.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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

    implicitHeight: headingLabel.height + column.implicitHeight + 1
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: sentence

    HoverHandler {
        id: hover
    }

    ToolTip {
        visible: hover.hovered
        x: 0
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

    ColumnLayout {
        id: column

        y: headingLabel.height + 1
        width: parent.width
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.px(31)
            spacing: 4

            TextLabel {
                Layout.fillWidth: true
                text: root.title
                strong: root.active
                color: root.active ? Theme.alarmText : Theme.text
                size: 12.5
                wrapMode: Text.WordWrap
            }

            Repeater {
                model: root.places

                ToggleChip {
                    required property string modelData
                    required property int index

                    objectName: "fault-" + root.index + "-" + index
                    text: modelData === "" ? (on ? qsTr("on") : qsTr("off")) : modelData
                    label: modelData === "" ? root.title : root.title + " " + modelData
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

        RowLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            visible: root.active && root.numberLabels.length > 0
            spacing: 4

            Item {
                Layout.fillWidth: true
            }

            Repeater {
                model: root.active ? root.numberLabels : []

                Row {
                    id: number

                    required property string modelData
                    required property int index

                    spacing: 3

                    TextLabel {
                        anchors.verticalCenter: parent.verticalCenter
                        leftPadding: 4
                        text: number.modelData
                        size: Theme.labelSize
                        color: Theme.text2
                    }

                    NumberField {
                        objectName: "faultNumber-" + root.index + "-" + number.index
                        width: Theme.px(unit === "" ? 40 : 66)
                        label: root.title + " " + number.modelData
                        unit: root.numberUnits[number.index] ?? ""
                        shown: root.numberTexts[number.index] ?? ""
                        onEntered: typed => problem = root.faults.enterNumber(root.index, number.index, typed)
                    }
                }
            }
        }
    }
}
