// SPDX-License-Identifier: GPL-3.0-or-later
// How the meters are grouped, sorted and filtered, and whether they are tiles or a table.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

GridLayout {
    id: root

    required property Overview overview
    /// There is a database, in which alarms are kept.
    required property bool hasAlarms

    readonly property var site: overview.site
    readonly property bool narrow: width < Theme.px(960)

    /// The filter has given way to the list.
    signal filterLeft

    function focusFilter() {
        filter.field.forceActiveFocus(Qt.ShortcutFocusReason);
        filter.field.selectAll();
    }

    columns: narrow ? 1 : 2
    columnSpacing: 12
    rowSpacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        ChoiceButton {
            objectName: "groupChoice"
            label: qsTr("Group by")
            phrase: qsTr("Group by %1")
            model: [qsTr("place"), qsTr("nothing")]
            currentIndex: root.overview.grouping
            onActivated: index => root.overview.grouping = index
        }

        ChoiceButton {
            objectName: "sortChoice"
            label: qsTr("Sort by")
            phrase: qsTr("Sort by %1")
            model: [qsTr("name"), qsTr("power"), qsTr("energy"), qsTr("PF"), qsTr("state")]
            currentIndex: root.overview.sort
            onActivated: index => root.overview.sortBy(index)
        }

        TextField {
            id: filter

            Layout.fillWidth: true
            Layout.minimumWidth: Theme.px(90)
            Layout.maximumWidth: root.narrow ? 16777215 : Theme.px(220)
            field.objectName: "overviewFilter"
            iconName: "search"
            placeholderText: qsTr("Name, place, address")
            text: root.overview.text
            onTextChanged: root.overview.text = text
            onAccepted: root.filterLeft()
            field.Keys.onDownPressed: root.filterLeft()
            field.Keys.onEscapePressed: event => {
                event.accepted = text !== "";
                text = "";
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Row {
            spacing: 6
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("State")

            FilterChip {
                objectName: "showAll"
                text: qsTr("All")
                count: root.site.totals.meters
                chosen: root.overview.show === Arrange.Show.All
                onClicked: root.overview.show = Arrange.Show.All
            }

            FilterChip {
                objectName: "showLive"
                text: root.site.replayed ? qsTr("replay") : qsTr("live")
                kind: root.site.replayed ? Measure.State.Replay : Measure.State.Live
                count: root.site.totals.live
                chosen: root.overview.show === Arrange.Show.Live
                onClicked: root.overview.show = Arrange.Show.Live
            }

            FilterChip {
                objectName: "showStale"
                text: qsTr("stale")
                kind: Measure.State.Stale
                count: root.site.totals.stale
                chosen: root.overview.show === Arrange.Show.Stale
                onClicked: root.overview.show = Arrange.Show.Stale
            }

            FilterChip {
                objectName: "showOffline"
                text: qsTr("offline")
                kind: Measure.State.Offline
                count: root.site.totals.offline
                chosen: root.overview.show === Arrange.Show.Offline
                onClicked: root.overview.show = Arrange.Show.Offline
            }

            FilterChip {
                objectName: "showInAlarm"
                visible: root.hasAlarms || chosen
                text: qsTr("in alarm")
                kind: Measure.State.Alarm
                count: root.site.allInAlarm
                chosen: root.overview.show === Arrange.Show.InAlarm
                onClicked: root.overview.show = Arrange.Show.InAlarm
            }
        }

        Item {
            Layout.fillWidth: true
        }

        Button {
            id: addressButton

            objectName: "addressButton"
            visible: root.overview.table
            iconName: "columns"
            Accessible.name: root.overview.addressShown ? qsTr("Hide the column of addresses") : qsTr("Show the column of addresses")
            onClicked: root.overview.addressShown = !root.overview.addressShown

            ToolTip {
                visible: addressButton.hovered || addressButton.visualFocus
                text: addressButton.Accessible.name
            }
        }

        SegmentedControl {
            objectName: "viewChoice"
            large: true
            label: qsTr("View")
            words: [qsTr("Tiles"), qsTr("Table")]
            icons: root.narrow ? [] : ["overview", "table"]
            currentIndex: root.overview.table ? 1 : 0
            onChosen: index => root.overview.table = index === 1
        }
    }
}
