// SPDX-License-Identifier: GPL-3.0-or-later
// The life of an alarm on a line: raised, acknowledged, cleared, each with its time, in the order in which they came.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

Item {
    id: root

    /// AlarmsModel.details.
    required property var details

    readonly property var raising: ({
            "title": qsTr("raised"),
            "note": details.raised ?? "",
            "done": true,
            "wanted": false,
            "over": false
        })
    readonly property var acknowledgement: ({
            "title": details.acknowledged ? qsTr("acknowledged") : qsTr("acknowledge"),
            "note": details.acknowledged ? details.acknowledged : details.waits ? qsTr("waits for you") : qsTr("not needed"),
            "done": !!details.acknowledged,
            "wanted": details.waits === true,
            "over": false
        })
    readonly property var clearing: ({
            "title": qsTr("cleared"),
            "note": details.ended ? details.ended : qsTr("not yet"),
            "done": !!details.ended,
            "wanted": false,
            "over": true
        })
    readonly property var stages: details.acknowledgedLast ? [raising, clearing, acknowledgement] : [raising, acknowledgement, clearing]

    implicitHeight: Theme.px(54)
    Accessible.role: Accessible.StaticText
    Accessible.name: stages.map(stage => stage.title + ": " + stage.note).join(", ")

    Repeater {
        model: root.stages

        Item {
            id: stage

            required property var modelData
            required property int index

            readonly property color ink: modelData.done ? (modelData.over ? Theme.live : Theme.alarm) : modelData.wanted ? Theme.accent : Theme.borderStrong

            x: index * root.width / 3
            width: root.width / 3
            height: root.height

            Rectangle {
                x: Theme.px(10)
                y: Theme.px(5) - 1
                width: parent.width - x
                height: 1
                visible: stage.index < 2
                color: root.stages[Math.min(2, stage.index + 1)].done ? stage.ink : Theme.borderStrong
            }

            Rectangle {
                width: Theme.px(10)
                height: width
                radius: width / 2
                color: stage.modelData.done ? stage.ink : Theme.card
                border.width: 2
                border.color: stage.ink
            }

            TextLabel {
                y: Theme.px(15)
                width: parent.width - 4
                text: stage.modelData.title
                strong: stage.modelData.done || stage.modelData.wanted
                color: stage.modelData.wanted ? Theme.accentText : stage.modelData.done ? Theme.text : Theme.text2
                elide: Text.ElideRight
            }

            TextLabel {
                y: Theme.px(34)
                width: parent.width - 4
                text: stage.modelData.note
                size: Theme.labelSize
                color: Theme.text3
                elide: Text.ElideRight
            }
        }
    }
}
