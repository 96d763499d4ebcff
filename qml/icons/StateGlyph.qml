// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a state on a 12 × 12 grid; a state is never told by its colour alone.
import QtQuick
import QtQuick.Shapes
import Countis.Models
import Countis.Ui

Item {
    id: root

    /// A Measure.State.
    required property int kind

    /// In the order of Measure.State.
    readonly property list<string> paths: ["M2.4 6a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0z", // live
        "M1.8 6a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0zM6 3.6V6l1.7 1.1", // stale
        "M1.8 6a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0zM3.1 8.9L8.9 3.1", // offline
        "M6 1.2L11.3 10.6H.7z", // alarm
        "M6 1.6L10.4 6 6 10.4 1.6 6z", // simulated
        "M6 2.6L1.6 6 6 9.4zM10.6 2.6L6.2 6l4.4 3.4z" // replay
    ]
    readonly property bool filled: kind === Measure.State.Live || kind === Measure.State.Alarm
    property color color: {
        switch (kind) {
        case Measure.State.Live:
            return Theme.live;
        case Measure.State.Stale:
            return Theme.stale;
        case Measure.State.Alarm:
            return Theme.alarm;
        case Measure.State.Simulated:
            return Theme.sim;
        case Measure.State.Replay:
            return Theme.replay;
        }
        return Theme.offline;
    }

    implicitWidth: Theme.px(12)
    implicitHeight: Theme.px(12)

    Shape {
        width: 12
        height: 12
        scale: root.width / 12
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: root.filled ? "transparent" : root.color
            strokeWidth: 1.5
            fillColor: root.filled ? root.color : "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.paths[root.kind] ?? ""
            }
        }

        ShapePath {
            strokeColor: root.kind === Measure.State.Alarm ? Theme.alarmTint : "transparent"
            strokeWidth: 1.4
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: "M6 4.6v2.6M6 9h.01"
            }
        }
    }
}
