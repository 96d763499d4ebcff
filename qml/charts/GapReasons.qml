// SPDX-License-Identifier: GPL-3.0-or-later
// Above the gaps of a chart: why there is nothing. A reason without room between title and neighbours is left out.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property ChartMarks gaps
    /// Where the title ends.
    required property real from
    /// Where something else begins.
    property real to: width

    readonly property real space: 12
    readonly property real narrowest: 4 // pixels of a gap that is worth a word

    function place() {
        let free = from;
        for (let i = 0; i < reasons.count; ++i) {
            const reason = reasons.itemAt(i) as GapReason;
            if (!reason) {
                continue;
            }
            const left = reason.position * width;
            const right = left + reason.extent * width;
            const x = Math.round(Math.max(free, Math.min(width - reason.implicitWidth, (left + right - reason.implicitWidth) / 2)));
            reason.visible = right - left > narrowest && x <= right && x + reason.implicitWidth <= Math.min(width, to);
            if (reason.visible) {
                reason.x = x;
                free = x + reason.implicitWidth + space;
            }
        }
    }

    height: Theme.px(14)
    onFromChanged: later.restart()
    onToChanged: later.restart()
    onWidthChanged: later.restart()

    /// Once, when all of them have their new places.
    Timer {
        id: later

        interval: 0
        onTriggered: root.place()
    }

    Repeater {
        id: reasons

        model: root.gaps
        onItemAdded: later.restart()
        onItemRemoved: later.restart()

        GapReason {
            height: root.height
            onMoved: later.restart()
        }
    }
}
