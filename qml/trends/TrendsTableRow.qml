// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of one series, and why one is not known.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

Item {
    id: root

    /// The right edge of each column of the table.
    required property var rights
    /// How far the columns are scrolled; the name stays.
    required property real shift
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
    required property string note
    required property string energyReason
    required property string energyNote

    /// Nothing stands in the column before the energy.
    readonly property real energyRoom: rights[6] - (before === "" ? rights[4] : rights[5]) - 8

    objectName: "figures-" + name + "-" + detail
    Accessible.role: Accessible.Row
    Accessible.name: name + " " + detail
    Accessible.description: {
        const parts = note !== "" ? [note] : [qsTr("minimum %1, mean %2, maximum %3").arg(minimum).arg(mean).arg(maximum)];
        if (energy !== "") {
            parts.push(energyNote !== "" ? energyNote : qsTr("energy %1 %2").arg(energy).arg(energyUnit));
        }
        return parts.join(". ");
    }

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

    Timed {
        column: 1
        text: root.minimum
        time: root.minimumTime

        Explained {
            subject: root.name + " " + root.detail
            text: root.note
            reachable: false
        }
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
        x: root.rights[6] - width - unit.width - (unit.text === "" ? 0 : 5)
        column: 6
        visible: root.energyReason === "" || !reason.visible
        text: root.energy
    }

    TextLabel {
        id: unit

        x: root.rights[6] - width
        height: parent.height
        text: root.energyUnit
        color: Theme.text3
    }

    TextLabel {
        id: reason

        x: root.rights[6] - width
        height: parent.height
        objectName: "energyReason"
        visible: text !== "" && implicitWidth <= root.energyRoom
        text: root.energyReason
        size: Theme.labelSize
        color: Theme.text3
    }

    Item {
        x: root.rights[6] - width
        width: Math.max(Theme.px(40), reason.visible ? reason.width : 0)
        height: parent.height

        Explained {
            objectName: "energyNote"
            subject: qsTr("energy")
            text: root.energyNote
        }
    }

    Rectangle {
        x: root.shift
        y: 1
        width: root.rights[0]
        height: parent.height - 1
        color: Theme.card

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
            width: Math.min(implicitWidth, Math.max(0, parent.width - x - 8 - detailLabel.implicitWidth - 8))
            height: parent.height
            text: root.name
            strong: true
            elide: Text.ElideRight
        }

        TextLabel {
            id: detailLabel

            x: title.x + title.width + 8
            width: Math.min(implicitWidth, parent.width - x)
            height: parent.height
            text: root.detail
            size: Theme.labelSize
            color: Theme.text3
            elide: Text.ElideRight
        }
    }
}
