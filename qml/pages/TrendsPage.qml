// SPDX-License-Identifier: GPL-3.0-or-later
// Values of several meters over time, from the history of the site. Layout only.
import QtQuick
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property TrendsModel trends: app.trends
    readonly property bool usable: trends.hasDatabase && trends.hasSeries
    readonly property bool narrow: width < Theme.px(860)
    /// Beside the list the charts would be too narrow.
    readonly property bool stacked: width < Theme.px(620)
    readonly property real listHeight: Theme.px(200)
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
            onTriggered: right.zoomAtCursor(1 / 0.7)
        },
        T.Action {
            text: qsTr("Charts: show a shorter period")
            icon.name: "clock"
            shortcut: "Ctrl++"
            enabled: root.usable
            onTriggered: right.zoomAtCursor(0.7)
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

    Flickable {
        id: flick

        readonly property real least: bar.implicitHeight + Theme.gap + (root.stacked ? root.listHeight + Theme.gap : 0) + right.leastHeight + 2 * Theme.margin

        anchors.fill: parent
        visible: root.trends.hasDatabase
        objectName: "trendsFlick"
        contentWidth: width
        contentHeight: Math.max(height, least)
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        Keys.onPressed: event => {
            const by = event.key === Qt.Key_PageDown ? 0.9 : event.key === Qt.Key_PageUp ? -0.9 : 0;
            event.accepted = by !== 0;
            flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + by * flick.height));
        }

        // Not in layouts: the least height follows from these widths, and the heights from it.
        TrendsBar {
            id: bar

            x: Theme.margin
            y: Theme.margin
            width: flick.width - 2 * Theme.margin
            height: implicitHeight
            trends: root.trends
            replayed: root.app.replay.active
            onCsvRequested: root.saveCsv()
            onPictureRequested: root.told(root.app.savePart(right, "trends"))
            onPictureCopyRequested: root.copyPicture()
            onCopyRequested: root.copy()
        }

        SeriesCard {
            id: series

            x: Theme.margin
            y: bar.y + bar.height + Theme.gap
            width: root.stacked ? bar.width : Theme.px(root.narrow ? 180 : 228)
            height: root.stacked ? root.listHeight : flick.contentHeight - Theme.margin - y
            series: root.trends.series
        }

        TrendsView {
            id: right

            x: root.stacked ? Theme.margin : series.x + series.width + Theme.gap
            y: root.stacked ? series.y + series.height + Theme.gap : series.y
            width: flick.width - Theme.margin - x
            height: flick.contentHeight - Theme.margin - y
            trends: root.trends
        }
    }
}
