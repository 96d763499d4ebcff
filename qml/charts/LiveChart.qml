// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one quantity: the only place that knows QtCharts. It fills its own rectangle with nothing but lines
// and the area under ∑; axes, grid, gaps and cursor are drawn round it by QuantityChart.
import QtQuick
import QtCharts
import Countis.Models
import Countis.Ui

ChartView {
    id: root

    required property LiveChartModel charts
    /// A Measure.Quantity.
    required property int quantity

    readonly property bool powers: quantity === Measure.Quantity.P || quantity === Measure.Quantity.Q || quantity === Measure.Quantity.S
    readonly property bool phases: quantity !== Measure.Quantity.F
    readonly property bool total: powers || quantity === Measure.Quantity.PF || quantity === Measure.Quantity.F

    function attachAll() {
        if (powers) {
            charts.attach(upper, quantity, Measure.Phase.Sum);
        }
        if (phases) {
            charts.attach(line1, quantity, Measure.Phase.L1);
            charts.attach(line2, quantity, Measure.Phase.L2);
            charts.attach(line3, quantity, Measure.Phase.L3);
        }
        if (quantity === Measure.Quantity.I) {
            charts.attach(neutral, quantity, Measure.Phase.N);
        }
        if (total) {
            charts.attach(sum, quantity, Measure.Phase.Sum);
        }
    }

    backgroundColor: "transparent"
    backgroundRoundness: 0
    plotAreaColor: "transparent"
    dropShadowEnabled: false
    antialiasing: true
    animationOptions: ChartView.NoAnimation
    legend.visible: false
    margins.left: 0
    margins.right: 0
    margins.top: 0
    margins.bottom: 0
    plotArea: Qt.rect(0, 0, width, height)
    Accessible.ignored: true

    Component.onCompleted: attachAll()

    // It fills down to the edge of the plot, so it says something only where that is zero.
    AreaSeries {
        visible: root.powers && root.charts.panel(root.quantity).minimum >= 0
        color: Qt.rgba(Theme.sum.r, Theme.sum.g, Theme.sum.b, 0.1)
        borderColor: "transparent"
        borderWidth: 0
        upperSeries: LineSeries {
            id: upper
        }
    }

    LineSeries {
        id: neutral

        color: Theme.neutral
        width: 1
        style: Qt.DashLine
    }

    LineSeries {
        id: line3

        color: Theme.phase3
        width: 1
    }

    LineSeries {
        id: line2

        color: Theme.phase2
        width: 1
    }

    LineSeries {
        id: line1

        color: Theme.phase1
        width: 1
    }

    LineSeries {
        id: sum

        color: Theme.sum
        width: 1
    }
}
