// SPDX-License-Identifier: GPL-3.0-or-later
// The half hours of today as bars, with those of yesterday as dashes: lines of one pixel are not seen from afar.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property WallSite wall
    required property real unit

    readonly property real plotLeft: 62 * unit
    readonly property real plotHeight: height - 50 * unit
    readonly property real pitch: (width - plotLeft) / 48
    readonly property real zeroY: plotHeight * (1 - wall.zero)

    Repeater {
        model: root.wall.marks

        Item {
            id: mark

            required property var modelData
            readonly property real level: root.plotHeight * (1 - modelData.position)

            Rectangle {
                x: root.plotLeft
                y: mark.level - height / 2
                width: root.width - root.plotLeft
                height: Math.max(1, 2 * root.unit)
                color: Math.abs(mark.level - root.zeroY) < 1 ? Theme.borderStrong : Theme.grid
            }

            KioskText {
                x: root.plotLeft - width - 14 * root.unit
                y: mark.level - height / 2
                unit: root.unit
                text: mark.modelData.text
            }
        }
    }

    Repeater {
        model: 48

        Item {
            id: half

            required property int index
            readonly property real now: root.wall.today[index] ?? NaN
            readonly property real before: root.wall.yesterday[index] ?? NaN

            x: root.plotLeft + index * root.pitch

            Rectangle {
                x: 2 * root.unit
                y: half.now >= 0 ? root.zeroY - height : root.zeroY
                width: root.pitch - 5 * root.unit
                height: isNaN(half.now) ? 0 : Math.abs(half.now) * root.plotHeight
                radius: 2 * root.unit
                color: half.index === root.wall.halfHour ? Theme.text : Theme.sum
            }

            Rectangle {
                y: root.zeroY - half.before * root.plotHeight - height / 2
                width: root.pitch - root.unit
                height: 4 * root.unit
                visible: !isNaN(half.before)
                color: Theme.text2
            }
        }
    }

    Repeater {
        model: ["00:00", "06:00", "12:00", "18:00", "24:00"]

        KioskText {
            required property int index
            required property string modelData

            x: Math.min(root.width - width, Math.max(root.plotLeft, root.plotLeft + index * 12 * root.pitch - (index === 0 ? 0 : width / 2)))
            y: root.height - height
            unit: root.unit
            text: modelData
        }
    }
}
