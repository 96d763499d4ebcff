// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a state on a 12 × 12 grid; a state is never told by its colour alone.
import QtQuick
import Countis.Models
import Countis.Ui

MarkItem {
    /// A Measure.State.
    required property int kind
    property bool neutral: false // nothing happens, and nothing is wrong

    implicitWidth: Theme.px(12)
    implicitHeight: Theme.px(12)
    mark: neutral ? MarkItem.Off : kind
    inner: Theme.alarmTint
    color: {
        if (neutral) {
            return Theme.neutral;
        }
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
}
