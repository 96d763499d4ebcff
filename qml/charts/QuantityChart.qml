// SPDX-License-Identifier: GPL-3.0-or-later
// One quantity over time: name and unit, axis, grid, gaps, lines, cursor, and beside it the values of each line.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property LiveChartModel charts
    /// A Measure.Quantity.
    required property int quantity
    /// The first of a stack says what its columns of values are; the last has the times below.
    property bool first: true
    property bool last: true
    /// The meter has said nothing yet, and nothing speaks against it coming soon.
    property bool expecting: true

    readonly property ChartPanel panel: charts.panel(quantity)
    readonly property real titleHeight: Theme.px(22)
    readonly property real timeHeight: Theme.px(18)
    readonly property real axisWidth: Theme.px(34)
    readonly property real legendWidth: Theme.px(200)
    /// Of whole pixels, like all of the plot: a line between two rows of pixels would be drawn into neither.
    readonly property real plotWidth: Math.floor(width - axisWidth - legendWidth)
    readonly property real plotHeight: Math.floor(height - titleHeight - (last ? timeHeight : 0))

    Accessible.role: Accessible.Chart
    Accessible.name: panel.name

    TextLabel {
        id: symbol

        y: Theme.px(-1)
        height: root.titleHeight - Theme.px(4)
        text: root.panel.symbol
        strong: true
    }

    TextLabel {
        id: unit

        anchors.left: symbol.right
        anchors.leftMargin: 5
        anchors.baseline: symbol.baseline
        text: root.panel.unit
        size: Theme.labelSize
        color: Theme.text3
    }

    TextLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(68)
        anchors.baseline: symbol.baseline
        visible: root.first
        objectName: "nowHeading"
        text: root.charts.nowText
        size: Theme.axisSize
        color: Theme.text3
    }

    TextLabel {
        anchors.right: parent.right
        anchors.baseline: symbol.baseline
        visible: root.first
        objectName: "cursorTime"
        text: root.charts.cursorText
        size: Theme.axisSize
        color: Theme.text3
    }

    Item {
        id: plot

        x: root.axisWidth
        y: root.titleHeight
        width: root.plotWidth
        height: root.plotHeight

        Repeater {
            model: root.panel.ticks

            Item {
                id: tick

                required property real position
                required property string text
                required property int index

                y: Math.round((1 - position) * plot.height)

                Rectangle {
                    width: plot.width
                    height: 1
                    color: tick.index === 0 ? Theme.border : Theme.grid
                }

                TextLabel {
                    x: -width - 8
                    y: -height / 2
                    visible: root.charts.hasData
                    text: tick.text
                    size: Theme.axisSize
                    color: Theme.text3
                }
            }
        }

        Repeater {
            model: root.charts.timeTicks

            Item {
                id: time

                required property real position
                required property string text

                x: Math.round(position * plot.width)

                Rectangle {
                    width: 1
                    height: plot.height
                    visible: time.position > 0.001 && time.position < 0.999
                    color: Theme.grid
                }

                TextLabel {
                    x: time.position < 0.03 ? 0 : time.position > 0.97 ? -width : -width / 2
                    y: plot.height + 4
                    visible: root.last
                    text: time.text
                    size: Theme.axisSize
                    color: Theme.text3
                }
            }
        }

        LiveChart {
            anchors.fill: parent
            objectName: "lines-" + root.panel.symbol
            visible: root.charts.hasData
            charts: root.charts
            quantity: root.quantity
        }

        // Above the lines, since the area below ∑ cannot be broken.
        Repeater {
            model: root.charts.gaps

            Rectangle {
                id: gap

                required property real position
                required property real extent

                x: Math.round(position * plot.width)
                width: Math.max(1, Math.round(extent * plot.width))
                height: plot.height
                color: Theme.sunken
            }
        }

        GapReasons {
            y: Theme.px(-7) - height // on the line of the title
            width: plot.width
            visible: root.first
            gaps: root.charts.gaps
            from: Math.max(0, unit.x + unit.width + 12 - plot.x)
        }

        Rectangle {
            x: Math.round(root.charts.cursor * plot.width)
            width: 1
            height: plot.height
            visible: root.charts.cursor >= 0
            color: Theme.text3
        }

        Repeater {
            model: root.panel.legend

            Item {
                id: dots

                required property int phase
                required property real nowPosition
                required property real cursorPosition

                readonly property color color: Theme.phaseLine(phase)

                Rectangle {
                    x: plot.width - 2
                    y: (1 - dots.nowPosition) * plot.height - 2
                    width: 4.4
                    height: 4.4
                    radius: 2.2
                    visible: dots.nowPosition >= 0
                    color: dots.color
                }

                Rectangle {
                    x: Math.round(root.charts.cursor * plot.width) - 2.5
                    y: (1 - dots.cursorPosition) * plot.height - 3
                    width: 6
                    height: 6
                    radius: 3
                    visible: dots.cursorPosition >= 0 && root.charts.cursor >= 0
                    color: Theme.card
                    border.width: 1.2
                    border.color: dots.color
                }
            }
        }

        Column {
            anchors.centerIn: parent
            visible: !root.charts.hasData && root.first
            spacing: 2

            TextLabel {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("No reading yet")
                strong: true
            }

            TextLabel {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.expecting
                text: qsTr("The first reading arrives within 2 s")
                size: Theme.labelSize
                color: Theme.text3
            }
        }
    }

    ChartLegendColumn {
        x: root.axisWidth + root.plotWidth
        y: plot.y + Math.max(0, (plot.height - height) / 2)
        width: root.legendWidth
        rowHeight: Math.min(Theme.px(21), plot.height / 4)
        charts: root.charts
        panel: root.panel
    }
}
