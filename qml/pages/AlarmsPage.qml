// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of the site after ISA-18.2: a list, the chosen alarm in full, and the last day. Layout only.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property AlarmsModel alarms: app.alarms
    readonly property var chosen: alarms.details
    readonly property bool ready: alarms.state === AlarmsModel.Ready
    /// Beside the details the list would cut off what it says.
    readonly property bool narrow: width < Theme.px(1040)
    readonly property bool low: height < Theme.px(620)

    function showMeter(key: string) {
        const row = app.overview.meterRow(alarms.chosenPoint());
        if (row >= 0) {
            app.selection.index = row;
            pageRequested(key);
        }
    }

    function showTrends() {
        app.showAlarmInTrends();
        pageRequested("trends");
    }

    subject: OverviewSubject {
        overview: root.app.overview
    }

    commands: [
        T.Action {
            text: qsTr("Filter the alarms")
            icon.name: "search"
            shortcut: "Ctrl+F"
            enabled: root.ready
            onTriggered: bar.focusSearch()
        },
        T.Action {
            text: qsTr("Show the next kind of alarms")
            icon.name: "alarms"
            shortcut: "F"
            enabled: root.ready
            onTriggered: root.alarms.show = (root.alarms.show + 1) % bar.names.length
        },
        T.Action {
            text: qsTr("Acknowledge the chosen alarm")
            icon.name: "check"
            shortcut: "A"
            enabled: root.ready && root.chosen.canAcknowledge === true && !root.alarms.asking
            onTriggered: details.acknowledge()
        },
        T.Action {
            text: qsTr("Write a comment on the chosen alarm; Enter acknowledges it")
            icon.name: "edit"
            shortcut: "C"
            enabled: root.ready && root.chosen.open === true
            onTriggered: details.focusComment()
        },
        T.Action {
            text: qsTr("Shelve the chosen alarm")
            icon.name: "pause"
            shortcut: "H"
            enabled: root.ready && root.chosen.canShelve === true && !root.alarms.asking
            onTriggered: details.shelve()
        },
        T.Action {
            text: qsTr("End the shelf of the chosen alarm")
            icon.name: "play"
            shortcut: "U"
            enabled: root.ready && root.chosen.canUnshelve === true && !root.alarms.asking
            onTriggered: details.unshelve()
        },
        T.Action {
            text: qsTr("Reset the chosen alarm")
            icon.name: "reset"
            shortcut: "R"
            enabled: root.ready && root.chosen.canReset === true && !root.alarms.asking
            onTriggered: details.reset()
        },
        T.Action {
            text: qsTr("Take the chosen alarm out of service")
            icon.name: "close"
            shortcut: "O"
            enabled: root.ready && root.chosen.canTakeOut === true && !root.alarms.asking
            onTriggered: details.takeOutOfService()
        },
        T.Action {
            text: qsTr("Return the chosen alarm to service")
            icon.name: "play"
            shortcut: "I"
            enabled: root.ready && root.chosen.canReturn === true && !root.alarms.asking
            onTriggered: details.returnToService()
        },
        T.Action {
            text: qsTr("Show the meter of the chosen alarm")
            icon.name: "meter"
            shortcut: "M"
            enabled: root.ready && root.chosen.ofMeter === true
            onTriggered: root.showMeter("meter")
        },
        T.Action {
            text: qsTr("Diagnose the meter of the chosen alarm")
            icon.name: "diagnosis"
            shortcut: "D"
            enabled: root.ready && root.chosen.ofMeter === true
            onTriggered: root.showMeter("diagnosis")
        },
        T.Action {
            text: qsTr("Show the value of the chosen alarm in Trends")
            icon.name: "trends"
            shortcut: "T"
            enabled: root.ready && root.chosen.ofMeter === true
            onTriggered: root.showTrends()
        }
    ]

    Binding {
        target: root.alarms
        property: "active"
        value: root.visible
        restoreMode: Binding.RestoreNone
    }

    Connections {
        function onTold(text: string) {
            root.told(text);
        }

        target: root.alarms
    }

    Component.onDestruction: alarms.active = false

    HideDialog {
        id: hide

        alarms: root.alarms
        onGone: text => root.told(text)
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.alarms.state === AlarmsModel.NoDatabase
        objectName: "noDatabase"
        iconName: "alarms"
        title: qsTr("No database is open")
        text: qsTr("Alarms are judged and kept with the recorded readings. Settings says why no database is open.")
        actionText: qsTr("Open Settings")
        actionIcon: "settings"
        onTriggered: root.pageRequested("settings")
        otherActionText: qsTr("Open the demo site")
        onOtherTriggered: root.app.demo.open()
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.alarms.state === AlarmsModel.Waiting
        objectName: "alarmsWaiting"
        iconName: "alarms"
        title: qsTr("The alarms are being read")
        text: root.app.feed.text !== "" ? root.app.feed.text : root.alarms.problem
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.alarms.state === AlarmsModel.Nothing
        objectName: "noAlarms"
        iconName: "check"
        title: qsTr("No alarms")
        actionText: qsTr("Rules")
        actionIcon: "settings"
        onTriggered: root.pageRequested("alarmRules")
        text: root.app.feed.text !== "" ? root.app.feed.text : qsTr("No alarm is open, and none was raised in the last seven days.")
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        visible: root.ready
        spacing: Theme.gap

        Notice {
            Layout.fillWidth: true
            objectName: "alarmsFeed"
            visible: text !== ""
            kind: Measure.State.Stale
            text: root.app.feed.text
        }

        Notice {
            Layout.fillWidth: true
            objectName: "alarmsProblem"
            visible: root.alarms.problem !== "" && root.app.feed.text === ""
            kind: Measure.State.Stale
            text: root.alarms.problem
        }

        Notice {
            Layout.fillWidth: true
            objectName: "alarmsNotice"
            visible: text !== "" && root.app.feed.text === "" // it would say that a collector records
            kind: root.alarms.replayed ? Measure.State.Replay : root.alarms.recorded ? Measure.State.Live : Measure.State.Stale
            icon: root.alarms.recorded && !root.alarms.replayed ? "info" : ""
            text: root.alarms.notice
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: root.narrow ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.gap

                AlarmsBar {
                    id: bar

                    Layout.fillWidth: true
                    alarms: root.alarms
                    onRulesRequested: root.pageRequested("alarmRules")
                    onSearchLeft: card.list.forceActiveFocus(Qt.TabFocusReason)
                }

                AlarmsCard {
                    id: card

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    alarms: root.alarms
                    onEntered: details.focusComment()
                }

                AlarmStrip {
                    Layout.fillWidth: true
                    visible: !root.narrow && !root.low
                    alarms: root.alarms
                }
            }

            AlarmDetails {
                id: details

                Layout.fillWidth: root.narrow
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.px(362)
                Layout.preferredHeight: root.narrow ? Theme.px(300) : -1
                Layout.maximumHeight: root.narrow ? root.height * 0.55 : root.height
                alarms: root.alarms
                onCommentLeft: card.list.forceActiveFocus(Qt.OtherFocusReason)
                onShelveRequested: comment => hide.ask(comment, false)
                onOutOfServiceRequested: comment => hide.ask(comment, true)
                onMeterRequested: root.showMeter("meter")
                onDiagnosisRequested: root.showMeter("diagnosis")
                onTrendsRequested: root.showTrends()
            }
        }
    }
}
