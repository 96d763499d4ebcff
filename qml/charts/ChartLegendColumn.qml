// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one chart with their values. A click shows or hides a line; so do Space and the arrows.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Column {
    id: root

    required property LiveChartModel charts
    required property ChartPanel panel
    required property real rowHeight

    property int current: 0

    function move(by: int) {
        current = Math.max(0, Math.min(lines.count - 1, current + by));
    }

    function toggleCurrent() {
        const line = lines.itemAt(current) as ChartLegendRow;
        if (line) {
            line.toggle();
        }
    }

    objectName: "legend-" + panel.symbol
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Chart lines: %1").arg(panel.name)
    Accessible.focusable: true
    Keys.onUpPressed: move(-1)
    Keys.onDownPressed: move(1)
    Keys.onSpacePressed: toggleCurrent()

    Repeater {
        id: lines

        model: root.panel.legend

        ChartLegendRow {
            required property int index

            width: root.width
            height: root.rowHeight
            objectName: "legend-" + root.panel.symbol + "-" + name
            unit: root.panel.unit
            focused: root.activeFocus && index === root.current
            onToggled: root.charts.toggle(root.panel.quantity, phase)
        }
    }
}
