// SPDX-License-Identifier: GPL-3.0-or-later
// What has no phase, in one line for the back row: f, the current of N, the sequence and the tariff. Each has its own
// colour: one that is wrong does not make the others look so.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property TrainingDesk desk
    required property int typeSize

    readonly property bool frequencyMarked: desk.frequencyNote !== ""
    readonly property var parts: [
        {
            "name": "presenterFrequency",
            "text": ("f " + desk.frequencyText + " " + desk.frequencyUnit).trim(),
            "wrong": frequencyMarked,
            "note": desk.frequencyNote
        },
        {
            "name": "presenterNeutral",
            "text": qsTr("IN %1 A").arg(desk.neutralText),
            "wrong": false,
            "note": qsTr("IN is the neutral current, which the meter calculates from the three phase currents.")
        },
        {
            "name": "presenterSequence",
            "text": qsTr("sequence %1").arg(desk.sequenceText),
            "wrong": desk.sequenceWrong,
            "note": qsTr("This is the phase sequence: 123 is the correct order.")
        },
        {
            "name": "presenterTariff",
            "text": desk.tariffText,
            "wrong": false,
            "note": qsTr("This tariff is in progress.")
        }
    ]
    readonly property real gap: Math.round(typeSize * 0.9)
    /// All in one line: the type gives way.
    readonly property int fitting: Math.max(7, Math.floor(typeSize * Math.min(1, (width - 3 * gap - 2 * typeSize) / measure.width)))

    Row {
        id: measure

        visible: false

        Repeater {
            model: root.parts.length // the labels stay

            TextLabel {
                required property int index

                text: root.parts[index].text
                font.pixelSize: root.typeSize
            }
        }
    }

    Row {
        anchors.bottom: parent.bottom
        spacing: root.gap

        Repeater {
            model: root.parts.length // the labels stay

            Row {
                id: part

                required property int index
                readonly property var shown: root.parts[index]

                height: root.height
                spacing: 3

                StateGlyph {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(root.fitting * 0.7)
                    height: width
                    visible: part.shown.wrong
                    kind: Measure.State.Alarm
                }

                TextLabel {
                    objectName: part.shown.name
                    height: parent.height
                    text: part.shown.text
                    font.pixelSize: root.fitting
                    color: part.shown.wrong ? Theme.alarmText : Theme.text2
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                    Accessible.description: part.shown.note

                    Explained {
                        subject: parent.Accessible.name
                        text: part.shown.note
                        reachable: part.shown.wrong
                    }
                }
            }
        }
    }
}
