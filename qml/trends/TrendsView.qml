// SPDX-License-Identifier: GPL-3.0-or-later
// The charts and, below them, the figures of their series; or why there are none.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property TrendsModel trends

    /// Below it the page scrolls.
    readonly property real leastHeight: charts.leastHeight + 24 + spacing + table.rowsHeight(leastRows) + (trends.problem !== "" ? notice.implicitHeight + spacing : 0)
    readonly property int leastRows: Math.min(3, trends.series.chosenCount)

    function zoomAtCursor(factor: real) {
        charts.zoomAtCursor(factor);
    }

    spacing: Theme.gap

    RowLayout {
        visible: root.trends.problem !== ""
        spacing: 8

        Notice {
            id: notice

            Layout.fillWidth: true
            objectName: "trendsProblem"
            kind: Measure.State.Offline
            text: root.trends.problem
        }

        Button {
            objectName: "trendsRetry"
            iconName: "reset"
            text: qsTr("Try again")
            onClicked: root.trends.retry()
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.fillHeight: true
        radius: 8
        color: Theme.card
        border.width: 1
        border.color: Theme.border

        TrendsCharts {
            id: charts

            anchors.fill: parent
            anchors.margins: 12
            room: root.width - 24
            visible: root.trends.hasSeries && !root.trends.loading && !root.trends.nothingRecorded
            focus: true
            trends: root.trends
        }

        EmptyState {
            anchors.centerIn: parent
            visible: !root.trends.hasSeries
            objectName: "noSeries"
            iconName: "trends"
            title: qsTr("No series chosen")
            text: qsTr("Choose up to 12 values of your meters in the list.")
        }

        EmptyState {
            anchors.centerIn: parent
            visible: root.trends.nothingRecorded
            objectName: "nothingRecorded"
            iconName: "clock"
            title: qsTr("Nothing is recorded yet")
            text: qsTr("The charts begin with the first reading of the meters that you chose.")
        }

        Column {
            anchors.fill: parent
            anchors.margins: 24
            visible: root.trends.loading
            spacing: 24

            Repeater {
                model: 2

                Rectangle {
                    width: parent.width
                    height: (parent.height - 24) / 2
                    radius: 6
                    color: Theme.sunken
                }
            }
        }
    }

    TrendsTable {
        id: table

        readonly property int room: 1 + (root.height - charts.leastHeight - 24 - root.spacing - rowsHeight(1)) / rowHeight

        Layout.fillWidth: true
        Layout.minimumWidth: 0
        available: root.width
        Layout.preferredHeight: rowsHeight(Math.min(6, root.trends.series.chosenCount, Math.max(root.leastRows, room)))
        visible: charts.visible
        trends: root.trends
    }
}
