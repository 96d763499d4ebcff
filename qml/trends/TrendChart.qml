// SPDX-License-Identifier: GPL-3.0-or-later
// One quantity of the Trends page: title, axis, grid, gaps, lines with their names at the end, and the cursor.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property TrendsModel trends
    required property TrendPanel panel
    required property real plotX
    required property real plotWidth
    property bool first: true
    /// Where the legend begins on the line of the title.
    property real legendX: width

    readonly property real titleWidth: caption.x + caption.width
    readonly property real titleHeight: Theme.px(23)
    readonly property real plotHeight: Math.floor(height - titleHeight)

    Accessible.role: Accessible.Chart
    Accessible.name: panel.name

    TextLabel {
        id: symbol

        height: root.titleHeight - Theme.px(4)
        text: root.panel.symbol
        strong: true
    }

    TextLabel {
        id: caption

        anchors.left: symbol.right
        anchors.leftMargin: 5
        anchors.baseline: symbol.baseline
        width: Math.min(implicitWidth, root.width - x)
        elide: Text.ElideRight
        text: root.panel.caption
        size: Theme.labelSize
        color: Theme.text3
    }

    Item {
        id: plot

        x: root.plotX
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
                    text: tick.text
                    size: Theme.axisSize
                    color: Theme.text3
                }
            }
        }

        Repeater {
            model: root.trends.timeTicks

            Rectangle {
                required property real position

                x: Math.round(position * plot.width)
                width: 1
                height: plot.height
                visible: position > 0.001 && position < 0.999
                color: Theme.grid
            }
        }

        Rectangle {
            y: Math.round((1 - root.panel.zeroPosition) * plot.height)
            width: plot.width
            height: 1
            visible: root.panel.zeroPosition > 0
            color: Theme.border
        }

        Repeater {
            model: root.trends.gaps

            Rectangle {
                required property real position
                required property real extent
                required property bool estimated

                x: Math.round(position * plot.width)
                width: Math.max(1, Math.round(extent * plot.width))
                height: plot.height
                color: estimated ? "transparent" : Theme.sunken

                HatchItem {
                    anchors.fill: parent
                    visible: parent.estimated
                    color: Theme.hatch
                }
            }
        }

        TrendLines {
            anchors.fill: parent
            objectName: "trend-" + root.panel.symbol
            panel: root.panel
            colours: Theme.seriesLines
        }

        GapReasons {
            y: Theme.px(-6) - height // on the line of the title
            width: plot.width
            visible: root.first
            gaps: root.trends.gaps
            from: Math.max(0, root.titleWidth + 12 - plot.x)
            to: root.legendX - 12 - plot.x
        }

        Rectangle {
            x: Math.round(root.trends.latest * plot.width)
            width: 1
            height: plot.height
            visible: root.trends.latest > 0
            color: Theme.borderStrong
        }

        Rectangle {
            x: Math.round(root.trends.cursor * plot.width)
            width: 1
            height: plot.height
            visible: root.trends.cursor >= 0
            color: Theme.text3
        }

        Repeater {
            id: ends

            /// From the highest to the lowest, each below the one before, and none below the chart: those that would
            /// be move up. Where there is no room for all, the lowest ones are named.
            function place() {
                const pitch = Theme.px(15);
                const reach = Theme.px(8); // beyond the chart, as half a name
                const shown = [];
                const tops = [];
                for (let i = 0; i < count; ++i) {
                    const end = itemAt(i) as TrendEndMark;
                    if (end && end.shown) {
                        const free = tops.length > 0 ? tops[tops.length - 1] + pitch : -reach;
                        tops.push(Math.max(free, end.lineY - reach));
                        shown.push(end);
                    }
                }
                let lowest = plot.height + reach - pitch;
                for (let i = shown.length - 1; i >= 0; --i) {
                    shown[i].labelY = Math.min(tops[i], lowest);
                    shown[i].named = shown[i].labelY >= -reach;
                    lowest = shown[i].labelY - pitch;
                }
            }

            model: root.panel.ends
            onItemAdded: later.restart()
            onItemRemoved: later.restart()

            TrendEndMark {
                plotWidth: plot.width
                plotHeight: plot.height
                cursorPosition: root?.trends.cursor ?? -1 // the chart goes before its marks
                onMoved: later.restart()
            }
        }

        Timer {
            id: later

            interval: 0
            onTriggered: ends.place()
        }
    }
}
