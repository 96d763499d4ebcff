// SPDX-License-Identifier: GPL-3.0-or-later
// What the meter measures of all this, now.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property TrainingDesk desk

    readonly property var shown: ["V", "I", "P", "Q", "PF"]
    readonly property real symbolWidth: Theme.px(58)

    title: qsTr("Measured values")
    caption: desk.device.fast ? qsTr("latest reading, time accelerated") : qsTr("one reading per second")
    bottomPadding: 6
    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(24)
        spacing: 0

        Item {
            Layout.preferredWidth: root.symbolWidth
        }

        Repeater {
            model: [Measure.Phase.L1, Measure.Phase.L2, Measure.Phase.L3, Measure.Phase.Sum]

            Item {
                id: column

                required property int modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.fillHeight: true

                PhaseBadge {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    phase: column.modelData
                    small: true
                }
            }
        }
    }

    Repeater {
        model: root.desk.values // the rows stay

        EffectRow {
            Layout.fillWidth: true
            visible: root.shown.includes(symbol)
            symbolWidth: root.symbolWidth
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 1
        Layout.preferredHeight: Theme.px(27)
        spacing: 4

        PhaseBadge {
            phase: Measure.Phase.N
            small: true
        }

        TextLabel {
            objectName: "effectNeutral"
            // Room for "80.000": the row does not move with the first reading.
            Layout.minimumWidth: Theme.px(44)
            horizontalAlignment: Text.AlignRight
            text: root.desk.neutralText
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Neutral current: %1 A").arg(text)
        }

        TextLabel {
            text: "A"
            size: Theme.labelSize
            color: Theme.text3
        }

        Item {
            Layout.fillWidth: true
        }

        StateGlyph {
            objectName: "effectFrequencyMark"
            visible: root.desk.frequencyNote !== ""
            kind: Measure.State.Alarm
        }

        TextLabel {
            objectName: "effectFrequency"
            Layout.minimumWidth: Theme.px(44)
            horizontalAlignment: Text.AlignRight
            text: root.desk.frequencyText
            color: root.desk.frequencyNote === "" ? Theme.text : Theme.alarmText
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Frequency: %1").arg((text + " " + root.desk.frequencyUnit).trim())
            Accessible.description: root.desk.frequencyNote

            Explained {
                subject: parent.Accessible.name
                text: root.desk.frequencyNote
            }
        }

        TextLabel {
            visible: text !== ""
            text: root.desk.frequencyUnit
            size: Theme.labelSize
            color: Theme.text3
        }

        Item {
            Layout.fillWidth: true
        }

        TextLabel {
            text: qsTr("sequence")
            size: Theme.labelSize
            color: Theme.text3
        }

        TextLabel {
            objectName: "effectSequence"
            text: root.desk.sequenceText
            strong: true
            color: root.desk.sequenceWrong ? Theme.alarmText : Theme.text
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Phase sequence: %1").arg(text)
        }
    }
}
