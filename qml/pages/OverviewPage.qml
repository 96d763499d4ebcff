// SPDX-License-Identifier: GPL-3.0-or-later
// All meters of the site: its totals, and below them the meters as tiles or as a table. Layout only.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property Overview overview: app.overview
    readonly property var site: overview.site
    readonly property bool empty: app.meters.count === 0
    readonly property MeterListView list: overview.table ? table.list : tiles
    readonly property list<string> sortNames: [qsTr("Sort by name"), qsTr("Sort by power"), qsTr("Sort by energy"), qsTr("Sort by PF"), qsTr("Sort by state")]

    subject: OverviewSubject {
        overview: root.overview
    }

    commands: [
        T.Action {
            text: qsTr("Filter the meters")
            icon.name: "search"
            shortcut: "Ctrl+F"
            enabled: !root.empty
            onTriggered: bar.focusFilter()
        },
        T.Action {
            text: root.overview.table ? qsTr("Show the meters as tiles") : qsTr("Show the meters as a table")
            icon.name: root.overview.table ? "overview" : "table"
            shortcut: "V"
            enabled: !root.empty
            onTriggered: {
                root.overview.table = !root.overview.table;
                root.list.forceActiveFocus(Qt.ShortcutFocusReason);
            }
        },
        T.Action {
            text: root.overview.grouping === Arrange.Grouping.Place ? qsTr("Do not group the meters") : qsTr("Group the meters by place")
            icon.name: "folder"
            shortcut: "G"
            enabled: !root.empty
            onTriggered: root.overview.grouping = root.overview.grouping === Arrange.Grouping.Place ? Arrange.Grouping.None : Arrange.Grouping.Place
        },
        T.Action {
            readonly property int next: (root.overview.sort + 1) % root.sortNames.length

            text: root.sortNames[next]
            icon.name: "decreases"
            shortcut: "S"
            enabled: !root.empty
            onTriggered: root.overview.sortBy(next)
        },
        T.Action {
            text: qsTr("Reverse the order of the meters")
            icon.name: "increases"
            shortcut: "R"
            enabled: !root.empty
            onTriggered: root.overview.sortBy(root.overview.sort)
        },
        T.Action {
            text: qsTr("Show all meters")
            icon.name: "close"
            enabled: root.overview.filters
            onTriggered: root.showAll()
        },
        T.Action {
            text: root.overview.addressShown ? qsTr("Hide the column of addresses") : qsTr("Show the column of addresses")
            icon.name: "columns"
            enabled: root.overview.table
            onTriggered: root.overview.addressShown = !root.overview.addressShown
        },
        T.Action {
            text: qsTr("Send a command to the meters that are listed")
            icon.name: "send"
            shortcut: "Ctrl+E"
            enabled: !root.empty
            onTriggered: root.commandRequested(root.overview.pointsShown(-1))
        },
        T.Action {
            text: qsTr("Send a command to the meter where the keyboard is")
            icon.name: "send"
            enabled: root.overview.currentRow >= 0 && root.overview.pointAt(root.overview.currentRow, root.overview.currentColumn) !== 0
            onTriggered: root.commandRequested([root.overview.pointAt(root.overview.currentRow, root.overview.currentColumn)])
        }
    ]

    function open(point: real) {
        app.selection.index = overview.meterRow(point);
        pageRequested("meter");
    }

    function showAll() {
        overview.showAll();
        list.forceActiveFocus(Qt.OtherFocusReason);
    }

    function enterList() {
        list.forceActiveFocus(Qt.TabFocusReason);
        if (overview.currentRow < 0) {
            overview.move(Arrange.Move.First, 1);
        }
    }

    Binding {
        target: root.overview
        property: "active"
        value: root.visible
        restoreMode: Binding.RestoreNone
    }

    Binding {
        target: root.overview
        property: "held"
        value: content.containsMouse || root.list.moving
    }

    Component.onDestruction: overview.active = false

    EmptyState {
        anchors.centerIn: parent
        visible: root.empty
        iconName: "plug"
        title: qsTr("No meter yet")
        text: qsTr("Add a meter by its address, for example 192.168.0.4.")
        actionText: qsTr("Add a meter")
        onTriggered: root.pageRequested("settings")
        otherActionText: qsTr("Open the demo site")
        onOtherTriggered: root.app.demo.open()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.bottomMargin: root.overview.table ? Theme.margin : 0
        visible: !root.empty
        spacing: Theme.gap

        SiteKpis {
            id: kpis

            Layout.fillWidth: true
            overview: root.overview
            alarms: root.app.alarms
            onAlarmsRequested: root.pageRequested("alarms")
        }

        SiteNotice {
            Layout.fillWidth: true
            objectName: "siteNotice"
            site: root.site
            feed: root.app.feed
            onTriggered: root.pageRequested("settings")
            onDemoRequested: root.app.demo.open()
        }

        OverviewBar {
            id: bar

            Layout.fillWidth: true
            overview: root.overview
            hasAlarms: kpis.hasAlarms
            onFilterLeft: root.enterList()
        }

        // Hears of the pointer over the list, whatever lies there.
        MouseArea {
            id: content

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: root.overview.table ? 0 : -6
            Layout.rightMargin: root.overview.table ? 0 : -12
            Layout.topMargin: root.overview.table ? -2 : -6
            hoverEnabled: true
            acceptedButtons: Qt.NoButton

            TileList {
                id: tiles

                anchors.fill: parent
                visible: !root.overview.table
                focus: visible
                overview: root.overview
                onOpened: point => root.open(point)
            }

            MeterTable {
                id: table

                anchors.fill: parent
                visible: root.overview.table && root.overview.rows.count > 0
                overview: root.overview
                onOpened: point => root.open(point)
            }

            EmptyState {
                anchors.centerIn: parent
                visible: root.overview.rows.count === 0
                objectName: "nothingShown"
                iconName: "search"
                title: qsTr("No meter to show")
                text: qsTr("No meter has this state and these words in its name, place or address.")
                actionText: qsTr("Show all meters")
                actionIcon: "close"
                onTriggered: root.showAll()
            }
        }
    }
}
