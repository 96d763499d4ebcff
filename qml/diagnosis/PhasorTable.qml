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

    readonly property real cellWidth: Math.min(Theme.px(62), Math.floor((width - Theme.px(46)) / 4))

    /// The right edge of a column: L1, L2, L3, ∑.
    function rightOf(column: int): real {
        return width - (3 - column) * cellWidth;
    }

    spacing: 0

    Item {
        Layout.fillWidth: true
        implicitHeight: Theme.px(24)

        Repeater {
            model: [Measure.Phase.L1, Measure.Phase.L2, Measure.Phase.L3, Measure.Phase.Sum]

            PhaseBadge {
                required property int modelData
                required property int index

                x: root.rightOf(index) - width
                anchors.verticalCenter: parent.verticalCenter
                phase: modelData
                small: true
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

            TextLabel {
                id: symbol

                height: parent.height
                text: line.entry.symbol
                strong: true
                Accessible.ignored: true
            }

            TextLabel {
                x: symbol.width + 4
                height: parent.height
                text: line.entry.unit
                size: Theme.labelSize
                color: Theme.text3
                Accessible.ignored: true
            }

            Repeater {
                model: 4

                TextLabel {
                    required property int index

                    x: root.rightOf(index) - width
                    height: line.height
                    objectName: "cell-" + line.index + "-" + index
                    text: line.entry.cells[index]
                    strong: index === 3 || line.entry.marked[index]
                    color: line.entry.marked[index] ? Theme.alarmText : Theme.text
                    Accessible.ignored: true
                }
            }
        }
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: Theme.grid
    }

    component Label: TextLabel {
        height: parent ? parent.height : 0
        size: Theme.labelSize
        color: Theme.text3
    }

    component Figure: TextLabel {
        height: parent ? parent.height : 0
        strong: true
    }

    Item {
        Layout.fillWidth: true
        implicitHeight: Theme.px(26)

        Row {
            height: parent.height
            spacing: 8

            Label {
                text: "PF ∑"
            }

            Figure {
                objectName: "factor"
                text: root.factor
            }
        }

        Row {
            x: root.width - width
            height: parent.height
            spacing: 8

            Label {
                text: "IN"
            }

            Figure {
                objectName: "neutral"
                text: root.neutral
            }

            Label {
                text: "A"
            }
        }
    }
}
