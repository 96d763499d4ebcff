// SPDX-License-Identifier: GPL-3.0-or-later
// What the meter measures, for the back row: the rows of the desk's card, as large as there is room.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property TrainingDesk desk
    /// Of the type.
    required property real unit

    readonly property var shown: ["V", "I", "P", "Q", "PF"]
    readonly property real rowHeight: height / (shown.length + 2)
    readonly property real symbolWidth: width * 0.19
    readonly property real valueWidth: (width - symbolWidth) / 4
    readonly property int typeSize: Math.round(Math.min(26 * unit, rowHeight * 0.78))

    objectName: "presenterValues"
    implicitHeight: 7 * Math.round(34 * unit)

    Repeater {
        model: [Measure.Phase.L1, Measure.Phase.L2, Measure.Phase.L3, Measure.Phase.Sum]

        TextLabel {
            required property int modelData
            required property int index

            x: root.symbolWidth + index * root.valueWidth
            width: root.valueWidth
            height: root.rowHeight
            horizontalAlignment: Text.AlignRight
            text: modelData === Measure.Phase.Sum ? "∑" : qsTr("L%1").arg(index + 1)
            font.pixelSize: Math.round(root.typeSize * 0.8)
            strong: true
            color: Theme.phaseLine(modelData)
        }
    }

    Column {
        y: root.rowHeight
        width: parent.width

        Repeater {
            model: root.desk.values

            Item {
                id: line

                // Roles of ValuesModel.
                required property string symbol
                required property string unit
                required property string name
                required property string l1
                required property string l2
                required property string l3
                required property string sum
                required property list<string> tags
                required property list<bool> marks
                required property list<string> notes

                width: root.width
                height: root.rowHeight
                visible: root.shown.includes(symbol)
                Accessible.role: Accessible.Row
                Accessible.name: name

                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.grid
                }

                TextLabel {
                    id: symbolLabel

                    height: parent.height
                    text: line.symbol
                    font.pixelSize: root.typeSize
                    strong: true

                    Explained {
                        subject: line.symbol
                        text: line.name
                        reachable: false
                    }
                }

                TextLabel {
                    anchors.left: symbolLabel.right
                    anchors.leftMargin: 8 * root.unit
                    anchors.baseline: symbolLabel.baseline
                    text: line.unit
                    font.pixelSize: Math.round(root.typeSize * 0.65)
                    color: Theme.text3
                }

                Repeater {
                    model: 4

                    PresenterValue {
                        required property int index

                        objectName: "presenter-" + line.symbol + "-" + index
                        x: root.symbolWidth + index * root.valueWidth
                        width: root.valueWidth
                        height: line.height
                        text: [line.l1, line.l2, line.l3, line.sum][index]
                        tag: line.tags[index] ?? ""
                        marked: line.marks[index] ?? false
                        note: line.notes[index] ?? ""
                        exported: line.symbol === "P" && text.startsWith("−")
                        typeSize: root.typeSize
                    }
                }
            }
        }
    }

    PresenterRest {
        y: parent.height - height
        width: parent.width
        height: root.rowHeight
        objectName: "presenterRest"
        desk: root.desk
        typeSize: Math.round(root.typeSize * 0.85)
    }
}
