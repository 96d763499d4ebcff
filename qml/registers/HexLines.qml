// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a frame, 16 on a line; those that hold registers are underlined.
pragma ComponentBehavior: Bound
import QtQuick
import Countis.Ui

Rectangle {
    id: root

    /// As ChosenFrame.lines.
    required property var lines
    readonly property real cellWidth: Math.min(Theme.px(24), (width - Theme.px(46)) / 16)

    implicitHeight: rows.implicitHeight + 8
    radius: 6
    color: Theme.sunken
    Accessible.role: Accessible.StaticText
    Accessible.name: lines.map(line => line.cells.map(cell => cell.text).join(" ")).join(" ")

    Column {
        id: rows

        x: 10
        y: 4

        Repeater {
            model: root.lines

            Row {
                id: line

                required property var modelData

                height: Theme.px(22)

                MonoLabel {
                    width: Theme.px(26)
                    height: parent.height
                    text: line.modelData.place
                    color: Theme.text3
                    Accessible.ignored: true
                }

                Repeater {
                    model: line.modelData.cells

                    Item {
                        id: cell

                        required property var modelData

                        width: root.cellWidth
                        height: Theme.px(22)

                        Rectangle {
                            anchors.bottom: parent.bottom
                            width: parent.width
                            height: 2
                            color: cell.modelData.held ? Theme.accent : Theme.border
                        }

                        Rectangle {
                            width: 1
                            height: parent.height
                            visible: cell.modelData.begins
                            color: Theme.accent
                        }

                        MonoLabel {
                            anchors.centerIn: parent
                            text: cell.modelData.text
                            color: cell.modelData.held ? Theme.text : Theme.text2
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
