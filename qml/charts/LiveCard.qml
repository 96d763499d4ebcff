// SPDX-License-Identifier: GPL-3.0-or-later
// The live charts: which quantities, over how long, and the cursor that reads them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property LiveChartModel charts

    /// A first reading is on its way, as far as anyone knows.
    property bool expecting: true

    property int choice: 0
    /// With room for it the overview has a fourth chart.
    readonly property bool tall: height >= Theme.px(560)
    readonly property list<int> quantities: {
        switch (choice) {
        case 1:
            return [Measure.Quantity.P, Measure.Quantity.Q, Measure.Quantity.S];
        case 2:
            return [Measure.Quantity.V, Measure.Quantity.U];
        case 3:
            return [Measure.Quantity.I];
        case 4:
            return [Measure.Quantity.PF];
        case 5:
            return [Measure.Quantity.F];
        }
        const overview = [Measure.Quantity.P, Measure.Quantity.V, Measure.Quantity.I];
        return tall ? overview.concat([Measure.Quantity.PF]) : overview;
    }

    /// Too narrow for both choices in one row.
    readonly property bool narrow: width < Theme.px(650)

    function togglePause() {
        charts.paused = !charts.paused;
    }

    function stepWindow(by: int) {
        const next = Array.from(charts.windows).indexOf(charts.window) + by;
        if (next >= 0 && next < charts.windows.length) {
            charts.window = charts.windows[next];
        }
    }

    objectName: "liveCard"
    title: charts.title
    otherTitles: [qsTr("Live"), qsTr("Paused")]
    caption: charts.caption
    captionWhole: true // the heading of the values has the time too
    spacing: 12
    bottomPadding: 2
    implicitHeight: Theme.px(narrow ? 386 : 348)
    implicitWidth: Theme.px(600)
    actions: [
        WindowChoice {
            objectName: "chartWindow"
            charts: root.charts
            visible: !root.narrow
        },
        Button {
            id: pause

            objectName: "pauseButton"
            small: true
            iconName: root.charts.paused ? "play" : "pause"
            Accessible.name: root.charts.paused ? qsTr("Resume the charts") : qsTr("Pause the charts")
            onClicked: root.togglePause()

            ToolTip {
                visible: pause.hovered
                text: pause.Accessible.name
                shortcutText: qsTr("P")
            }
        }
    ]
    headerContent: SegmentedControl {
        objectName: "chartChoice"
        label: qsTr("Quantities shown")
        words: [qsTr("All"), "P Q S", "V U", "I", "PF", "f"]
        notes: [root.tall ? qsTr("Active power, voltage, current and power factor") : qsTr("Active power, voltage and current"), qsTr("Active, reactive and apparent power"), qsTr("Phase-to-neutral and phase-to-phase voltage"), qsTr("Current"), qsTr("Power factor: inductive if positive, capacitive if negative"), qsTr("Frequency")]
        currentIndex: root.choice
        onChosen: index => root.choice = index
    }

    WindowChoice {
        Layout.bottomMargin: 10
        objectName: "chartWindowBelow"
        charts: root.charts
        visible: root.narrow
    }

    Item {
        id: stack

        readonly property real timeHeight: Theme.px(18)
        readonly property real each: Math.floor((height - timeHeight) / Math.max(1, root.quantities.length))
        readonly property real plotX: Theme.px(34)
        readonly property real plotWidth: Math.floor(width) - Theme.px(234)

        function moveCursor(by: real) {
            const from = root.charts.cursor < 0 ? 1 : root.charts.cursor;
            root.charts.cursor = Math.max(0, Math.min(1, from + by));
        }

        Layout.fillWidth: true
        Layout.fillHeight: true
        objectName: "chartStack"
        activeFocusOnTab: true
        Accessible.role: Accessible.Chart
        Accessible.name: qsTr("Charts: %1").arg(root.charts.title)
        Accessible.description: qsTr("The Left and Right keys move the cursor. Esc hides it.")
        Accessible.focusable: true
        Keys.onLeftPressed: moveCursor(-0.01)
        Keys.onRightPressed: moveCursor(0.01)
        Keys.onEscapePressed: event => {
            event.accepted = root.charts.cursor >= 0;
            root.charts.cursor = -1;
        }
        onActiveFocusChanged: {
            if (!activeFocus) {
                pointer.follow();
            }
        }
        onPlotWidthChanged: root.charts.columns = Math.max(1, Math.round(plotWidth))

        FocusRing {
            target: stack
        }

        Repeater {
            model: root.quantities

            QuantityChart {
                required property int modelData
                required property int index

                width: Math.floor(stack.width)
                y: index * stack.each
                height: stack.each - (last ? 0 : Theme.px(5)) + (last ? stack.timeHeight : 0)
                charts: root.charts
                quantity: modelData
                expecting: root.expecting
                first: index === 0
                last: index === root.quantities.length - 1
            }
        }

        MouseArea {
            id: pointer

            /// The cursor is where the pointer is, and nowhere without one: a drag that ends elsewhere takes it along.
            function follow() {
                root.charts.cursor = visible && containsMouse ? Math.max(0, Math.min(1, mouseX / width)) : -1;
            }

            x: stack.plotX
            width: stack.plotWidth
            height: stack.height
            objectName: "chartPointer"
            hoverEnabled: true
            onPositionChanged: follow()
            onPressed: follow()
            onReleased: follow()
            onCanceled: follow()
            onContainsMouseChanged: follow()
            onVisibleChanged: follow()
            Component.onDestruction: root.charts.cursor = -1 // with the page
        }
    }
}
