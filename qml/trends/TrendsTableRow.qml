// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of one series.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

Item {
    id: root

    /// The right edge of each column of the table.
    required property var rights
    required property string name
    required property string detail
    required property int colour
    required property bool dashed
    required property string minimum
    required property string minimumTime
    required property string mean
    required property string maximum
    required property string maximumTime
    required property string cursor
    required property string before
    required property string energy
    required property string energyUnit

    objectName: "figures-" + name + "-" + detail
    Accessible.role: Accessible.Row
    Accessible.name: name + " " + detail

    component Figure: TextLabel {
        required property int column

        x: root.rights[column] - width
        height: root.height
    }

    /// A value, and behind it in a column of its own the time at which it was read.
    component Timed: Item {
        id: timed

        required property int column
        required property string text
        required property string time

        x: root.rights[column] - width
        width: value.width + 7 + stamp.width
        height: root.height

        TextLabel {
            id: value

            height: parent.height
            text: timed.text
        }

        TextLabel {
            id: stamp

            x: value.width + 7
            height: parent.height
            text: timed.time
            size: Theme.axisSize
            color: Theme.text3
        }
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.grid
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3

        Repeater {
            model: root.dashed ? 2 : 1

            Rectangle {
                width: root.dashed ? Theme.px(7) : Theme.px(17)
                height: 2
                color: Theme.seriesLines[root.colour]
            }
        }
    }

    TextLabel {
        id: title

        x: Theme.px(25)
        width: Math.min(implicitWidth, root.rights[0] - x - Theme.px(40))
        height: parent.height
        text: root.name
        strong: true
        elide: Text.ElideRight
    }

    TextLabel {
        x: title.x + title.width + 8
        height: parent.height
        text: root.detail
        size: Theme.labelSize
        color: Theme.text3
    }

    Timed {
        column: 1
        text: root.minimum
        time: root.minimumTime
    }

    Figure {
        column: 2
        text: root.mean
    }

    Timed {
        column: 3
        text: root.maximum
        time: root.maximumTime
    }

    Figure {
        column: 4
        text: root.cursor
        strong: true
    }

    Figure {
        column: 5
        text: root.before
        color: Theme.text2
    }

    Figure {
        x: root.rights[6] - width - unit.width - 5
        column: 6
        text: root.energy
    }

    TextLabel {
        id: unit

        x: root.rights[6] - width
        height: parent.height
        text: root.energyUnit
        color: Theme.text3
    }
}
