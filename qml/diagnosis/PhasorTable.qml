// SPDX-License-Identifier: GPL-3.0-or-later
// P, Q and φ of the phases below a phasor diagram, with PF ∑ and IN.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property DiagnosisRows rows
    required property string factor
    required property string neutral

    readonly property real cellWidth: Math.min(Theme.px(62), (width - Theme.px(46)) / 4)

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(24)
        spacing: 0

        Item {
            Layout.fillWidth: true
        }

        Repeater {
            model: [Measure.Phase.L1, Measure.Phase.L2, Measure.Phase.L3, Measure.Phase.Sum]

            Item {
                id: head

                required property int modelData

                Layout.preferredWidth: root.cellWidth
                Layout.fillHeight: true

                PhaseBadge {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    phase: head.modelData
                    small: true
                }
            }
        }
    }

    Repeater {
        model: root.rows // the rows stay

        Item {
            id: line

            required property var entry
            required property int index

            Layout.fillWidth: true
            implicitHeight: Theme.px(22)
            Accessible.role: Accessible.Row
            Accessible.name: entry.symbol + " " + entry.unit + ": " + entry.cells.filter(text => text !== "").join(", ")

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.grid
            }

            RowLayout {
                anchors.fill: parent
                spacing: 0

                TextLabel {
                    text: line.entry.symbol
                    strong: true
                    Accessible.ignored: true
                }

                TextLabel {
                    Layout.fillWidth: true
                    Layout.leftMargin: 4
                    text: line.entry.unit
                    size: Theme.labelSize
                    color: Theme.text3
                    Accessible.ignored: true
                }

                Repeater {
                    model: 4

                    TextLabel {
                        required property int index

                        Layout.preferredWidth: root.cellWidth
                        objectName: "cell-" + line.index + "-" + index
                        horizontalAlignment: Text.AlignRight
                        text: line.entry.cells[index]
                        strong: index === 3 || line.entry.marked[index]
                        color: line.entry.marked[index] ? Theme.alarmText : Theme.text
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: Theme.grid
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(26)
        spacing: 8

        TextLabel {
            text: "PF ∑"
            size: Theme.labelSize
            color: Theme.text3
        }

        TextLabel {
            objectName: "factor"
            text: root.factor
            strong: true
        }

        Item {
            Layout.fillWidth: true
        }

        TextLabel {
            text: "IN"
            size: Theme.labelSize
            color: Theme.text3
        }

        TextLabel {
            objectName: "neutral"
            text: root.neutral
            strong: true
        }

        TextLabel {
            Layout.leftMargin: -4
            text: "A"
            size: Theme.labelSize
            color: Theme.text3
        }
    }
}
