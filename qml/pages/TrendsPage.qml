// SPDX-License-Identifier: GPL-3.0-or-later
// Values of several meters over time, from the history of the site. Layout only.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property TrendsModel trends: app.trends
    readonly property bool usable: trends.hasDatabase && trends.hasSeries
    readonly property bool narrow: width < Theme.px(860)
    readonly property list<string> spans: [app.replay.active ? qsTr("Replay") : qsTr("Live"), qsTr("Hour"), qsTr("Day"), qsTr("Week"), qsTr("Month"), qsTr("Year"), qsTr("All")]

    commands: [
        T.Action {
            text: qsTr("Search the series")
            icon.name: "search"
            shortcut: "Ctrl+F"
            enabled: root.trends.hasDatabase
            onTriggered: series.focusSearch()
        },
        T.Action {
            text: qsTr("Charts: show a longer period")
            icon.name: "clock"
            shortcut: "Ctrl+-"
            enabled: root.usable
            onTriggered: charts.zoomAtCursor(1 / 0.7)
        },
        T.Action {
            text: qsTr("Charts: show a shorter period")
            icon.name: "clock"
            shortcut: "Ctrl++"
            enabled: root.usable
            onTriggered: charts.zoomAtCursor(0.7)
        },
        T.Action {
            text: qsTr("Charts: go to the period before")
            icon.name: "left"
            shortcut: "Alt+Left"
            enabled: root.usable
            onTriggered: root.trends.step(-1)
        },
        T.Action {
            text: qsTr("Charts: go to the period after")
            icon.name: "right"
            shortcut: "Alt+Right"
            enabled: root.usable
            onTriggered: root.trends.step(1)
        },
        T.Action {
            text: qsTr("Charts: go to the latest readings")
            icon.name: "clock"
            shortcut: "L"
            enabled: root.usable
            onTriggered: root.trends.showLatest()
        },
        T.Action {
            text: qsTr("Charts: show the whole span")
            icon.name: "fit"
            shortcut: "F"
            enabled: root.usable
            onTriggered: root.trends.fit()
        },
        T.Action {
            text: root.trends.compare ? qsTr("Charts: do not compare") : root.trends.compareText
            icon.name: "check"
            shortcut: "C"
            enabled: root.usable && root.trends.kind !== TrendSpan.Kind.All
            onTriggered: root.trends.compare = !root.trends.compare
        },
        T.Action {
            readonly property int next: (root.trends.kind + 1) % root.spans.length

            //: %1: hour, day, week …
            text: qsTr("Charts: span “%1”").arg(root.spans[next])
            icon.name: "calendar"
            shortcut: "S"
            enabled: root.usable
            onTriggered: root.trends.kind = next
        },
        T.Action {
            text: qsTr("Go to a date")
            icon.name: "calendar"
            shortcut: "D"
            enabled: root.usable
            onTriggered: bar.openDates()
        },
        T.Action {
            text: qsTr("Save the readings in view as CSV")
            icon.name: "download"
            shortcut: "Ctrl+E"
            enabled: root.usable
            onTriggered: root.saveCsv()
        },
        T.Action {
            text: qsTr("Copy the readings in view")
            icon.name: "copy"
            shortcut: "Ctrl+Shift+C"
            enabled: root.usable
            onTriggered: root.copy()
        },
        T.Action {
            text: qsTr("Copy the charts and the table as a picture")
            icon.name: "copy"
            shortcut: "Ctrl+Shift+P"
            enabled: root.usable
            onTriggered: root.copyPicture()
        },
        T.Action {
            text: qsTr("Deselect all series")
            icon.name: "close"
            enabled: root.usable
            onTriggered: root.trends.series.clear()
        }
    ]

    function saveCsv() {
        told(app.saveTrends());
    }

    function copy() {
        trends.copy();
        told(qsTr("The readings in view are on the clipboard."));
    }

    function copyPicture() {
        if (app.copyPart(right)) {
            told(qsTr("The charts and the table are on the clipboard as a picture."));
        }
    }

    Binding {
        target: root.trends
        property: "active"
        value: root.visible
        restoreMode: Binding.RestoreNone
    }

    Component.onCompleted: app.suggestTrends()
    Component.onDestruction: trends.active = false

    EmptyState {
        anchors.centerIn: parent
        visible: !root.trends.hasDatabase
        objectName: "noDatabase"
        iconName: "trends"
        title: qsTr("There is no history")
        text: root.app.history.problem !== "" ? root.app.history.problem : qsTr("No database is open, so no readings are recorded.")
        actionText: qsTr("Open Settings")
        actionIcon: "settings"
        onTriggered: root.pageRequested("settings")
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        visible: root.trends.hasDatabase
        spacing: Theme.gap

        TrendsBar {
            id: bar

            Layout.fillWidth: true
            trends: root.trends
            replayed: root.app.replay.active
            onCsvRequested: root.saveCsv()
            onPictureRequested: root.told(root.app.savePart(right, "trends"))
            onPictureCopyRequested: root.copyPicture()
            onCopyRequested: root.copy()
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            SeriesCard {
                id: series

                Layout.fillHeight: true
                Layout.preferredWidth: Theme.px(root.narrow ? 180 : 228)
                series: root.trends.series
            }

            ColumnLayout {
                id: right

                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.gap

                RowLayout {
                    visible: root.trends.problem !== ""
                    spacing: 8

                    Notice {
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
                        text: qsTr("Choose up to 12 values of your meters at the left.")
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

                    readonly property int room: 1 + (right.height - charts.leastHeight - 24 - right.spacing - rowsHeight(1)) / rowHeight

                    Layout.fillWidth: true
                    Layout.preferredHeight: rowsHeight(Math.min(6, root.trends.series.chosenCount, Math.max(2, room)))
                    visible: charts.visible
                    trends: root.trends
                }
            }
        }
    }
}
