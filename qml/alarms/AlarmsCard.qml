// SPDX-License-Identifier: GPL-3.0-or-later
// The list of alarms.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property AlarmsModel alarms
    readonly property alias list: list

    /// Enter on a row: its details are wanted.
    signal entered

    objectName: "alarmsCard"
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border

    component Title: TextLabel {
        y: Math.round((Theme.px(32) - implicitHeight) / 2)
        size: Theme.labelSize
        color: Theme.text3
    }

    AlarmColumns {
        id: columns

        width: list.width
    }

    Title {
        x: columns.name + 1
        text: qsTr("Alarm")
    }

    Title {
        x: columns.state + 1
        text: qsTr("State")
    }

    Title {
        x: columns.value + 1
        text: qsTr("Value, limit")
    }

    Title {
        x: columns.since + 1
        width: parent.width - x - 8
        elide: Text.ElideRight
        text: qsTr("Since, lasting")
    }

    Rectangle {
        y: Theme.px(32)
        width: parent.width
        height: 1
        color: Theme.border
    }

    ListView {
        id: list

        objectName: "alarmList"
        anchors.fill: parent
        anchors.margins: 1
        anchors.topMargin: Theme.px(32) + 1
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.alarms.rows
        currentIndex: root.alarms.chosenRow
        highlightMoveDuration: 0
        keyNavigationEnabled: false
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Alarms")
        Keys.onUpPressed: root.alarms.move(-1)
        Keys.onDownPressed: root.alarms.move(1)
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(list.height / columns.rowHeight) - 1);
            const steps = {
                [Qt.Key_Home]: -list.count,
                [Qt.Key_End]: list.count,
                [Qt.Key_PageUp]: -page,
                [Qt.Key_PageDown]: page
            };
            if (event.key in steps) {
                root.alarms.move(steps[event.key]);
                event.accepted = true;
            }
        }
        Keys.onReturnPressed: root.entered()
        Keys.onEnterPressed: root.entered()

        delegate: AlarmRow {
            width: ListView.view ? ListView.view.width : 0
            places: columns
            chosen: root.alarms.chosen === alarmId
            ringed: chosen && list.activeFocus
            onClicked: {
                root.alarms.chosen = alarmId;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.alarms.rows.count === 0
        objectName: "noAlarmShown"
        iconName: "search"
        title: qsTr("No alarm to show")
        text: root.alarms.text === "" ? qsTr("No alarm is of this kind.") : root.alarms.show === AlarmsModel.All ? qsTr("No alarm has these words.") : qsTr("No alarm is of this kind and has these words.")
        actionText: qsTr("Show all alarms")
        actionIcon: "close"
        onTriggered: {
            root.alarms.text = "";
            root.alarms.show = AlarmsModel.All;
        }
    }
}
