// SPDX-License-Identifier: GPL-3.0-or-later
// What was checked in the readings: what passed in a word each, what did not in a sentence.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property DiagnosisModel diagnosis

    title: qsTr("Checks of the readings")
    caption: qsTr("%n passed", "", diagnosis.passed)

    Flow {
        Layout.fillWidth: true
        spacing: 12

        Repeater {
            model: root.diagnosis.checks

            Row {
                id: word

                required property var entry

                visible: entry.state === DiagnosisModel.Passed
                spacing: 4
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1: passed").arg(entry.name)
                Accessible.description: entry.text

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check"
                    size: 14
                    color: Theme.live
                }

                TextLabel {
                    text: word.entry.name
                    size: Theme.labelSize
                    color: Theme.text2
                    Accessible.ignored: true

                    HoverArea {
                        id: hover
                    }

                    ToolTip {
                        visible: hover.hovered
                        text: word.entry.text
                    }
                }
            }
        }
    }

    Column {
        id: failures

        Layout.fillWidth: true
        Layout.topMargin: 4
        visible: implicitHeight > 0
        spacing: 5

        Repeater {
            model: root.diagnosis.checks

            RowLayout {
                id: line

                required property var entry

                width: failures.width
                visible: entry.state !== DiagnosisModel.Passed
                spacing: 6
                Accessible.role: Accessible.ListItem
                Accessible.name: entry.name + ", " + entry.stateWord
                Accessible.description: entry.text

                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 1
                    name: line.entry.state === DiagnosisModel.Failed ? "warning" : "info"
                    size: 15
                    color: line.entry.state === DiagnosisModel.Failed ? Theme.stale : Theme.text3
                }

                TextLabel {
                    Layout.fillWidth: true
                    text: qsTr("%1, %2: %3").arg(line.entry.name).arg(line.entry.stateWord).arg(line.entry.text)
                    size: Theme.labelSize
                    color: Theme.text2
                    wrapMode: Text.WordWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
