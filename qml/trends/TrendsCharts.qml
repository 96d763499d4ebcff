// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of the Trends page, one above the other over one time axis, with the pointer and the keys that move it.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

FocusScope {
    id: root

    required property TrendsModel trends
    /// The width, before it is laid out.
    property real room: width

    readonly property real plotX: Theme.px(40)
    readonly property real plotWidth: Math.max(1, Math.floor(width - plotX - Theme.px(96)))
    readonly property real axisHeight: Theme.px(44)
    readonly property real navigatorHeight: Theme.px(54)
    readonly property int charts: trends.quantities.length
    /// Below it, a chart says little.
    readonly property real leastHeight: legendHeight + axisHeight + navigatorHeight + (charts + surplus) * Theme.px(88)
    /// The first of several charts is the higher one.
    readonly property real surplus: charts > 1 ? 0.4 : 0
    readonly property real share: Math.max(0, height - legendHeight - axisHeight - navigatorHeight) / (charts + surplus)
    /// The legend has a line of its own where the title of the first chart leaves no room.
    property real titleWidth: 0
    readonly property real legendHeight: titleWidth + legend.implicitWidth + 24 <= room ? 0 : legend.implicitHeight + Theme.px(4)

    function topOf(index: int): real {
        return legendHeight + (index === 0 ? 0 : Math.floor(share * (index + surplus)));
    }

    function moveCursor(by: real) {
        const from = trends.cursor < 0 ? 0.5 : trends.cursor;
        trends.cursor = Math.max(0, Math.min(1, from + by));
    }

    function zoomAtCursor(factor: real) {
        trends.zoom(factor, trends.cursor < 0 ? 0.5 : trends.cursor);
    }

    objectName: "trendCharts"
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Trends")
    Accessible.description: qsTr("The Left and Right keys move the span, + and − change it. With Shift, Left and Right move the cursor. Esc hides it.")
    Accessible.focusable: true
    Keys.onPressed: event => {
        event.accepted = true;
        const right = event.key === Qt.Key_Right ? 1 : -1;
        switch (event.key) {
        case Qt.Key_Left:
        case Qt.Key_Right:
            if (event.modifiers & Qt.ShiftModifier) {
                root.moveCursor(0.005 * right);
            } else if (event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier) {
                root.trends.pan(0.1 * right);
            } else {
                event.accepted = false;
            }
            break;
        case Qt.Key_Plus:
            root.zoomAtCursor(0.7);
            break;
        case Qt.Key_Minus:
            root.zoomAtCursor(1 / 0.7);
            break;
        case Qt.Key_Escape:
            event.accepted = root.trends.cursor >= 0;
            root.trends.cursor = -1;
            break;
        default:
            event.accepted = false;
        }
    }
    onPlotWidthChanged: trends.columns = plotWidth

    FocusRing {
        target: root
        anchors.margins: -9
    }

    Repeater {
        model: root.trends.quantities

        TrendChart {
            id: chart

            required property int modelData
            required property int index

            y: root.topOf(index)
            width: root.width
            height: root.topOf(index + 1) - y - Theme.px(6)
            trends: root.trends
            panel: root.trends.panel(modelData)
            plotX: root.plotX
            plotWidth: root.plotWidth
            first: index === 0
            legendX: root.legendHeight > 0 ? width : legend.x

            Binding {
                target: root
                property: "titleWidth"
                value: chart.titleWidth
                when: chart.first
                restoreMode: Binding.RestoreNone
            }

        }
    }

    TrendsLegend {
        id: legend

        x: root.legendHeight > 0 ? 0 : root.width - width
        objectName: "trendsLegend"
        trends: root.trends
    }

    TrendsAxis {
        x: root.plotX
        y: root.height - root.axisHeight - root.navigatorHeight
        width: root.plotWidth
        height: root.axisHeight
        trends: root.trends
    }

    TrendsNavigator {
        x: root.plotX
        y: root.height - height
        width: root.plotWidth
        height: Theme.px(44)
        trends: root.trends
    }

    MouseArea {
        id: pointer

        property real last: -1

        function follow() {
            root.trends.cursor = visible && containsMouse && !pressed ? Math.max(0, Math.min(1, mouseX / width)) : -1;
        }

        x: root.plotX
        width: root.plotWidth
        height: root.height - root.navigatorHeight
        objectName: "trendPointer"
        hoverEnabled: true
        preventStealing: true // a drag pans, and does not scroll the page
        cursorShape: pressed ? Qt.ClosedHandCursor : Qt.ArrowCursor
        onPressed: mouse => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            last = mouse.x;
        }
        onPositionChanged: mouse => {
            if (pressed && mouse.x !== last) {
                root.trends.pan((last - mouse.x) / width);
                last = mouse.x;
            }
            follow();
        }
        onReleased: follow()
        onContainsMouseChanged: follow()
        onVisibleChanged: follow()
        onDoubleClicked: root.trends.fit()
        onWheel: wheel => root.trends.zoom(Math.pow(0.8, wheel.angleDelta.y / 120), wheel.x / width)
    }
}
