// SPDX-License-Identifier: GPL-3.0-or-later
// Which alarms are listed: kinds with their numbers, and words.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property AlarmsModel alarms

    readonly property list<string> names: [qsTr("All"), qsTr("Open"), qsTr("Not acknowledged"), qsTr("Shelved"), qsTr("Closed")]

    signal searchLeft
    signal rulesRequested

    function focusSearch() {
        search.field.forceActiveFocus(Qt.ShortcutFocusReason);
        search.field.selectAll();
    }

    implicitHeight: Math.max(search.implicitHeight, chips.implicitHeight)

    Flow {
        id: chips

        anchors.verticalCenter: parent.verticalCenter
        width: search.x - 12
        spacing: 6

        Repeater {
            model: root.names

            FilterChip {
                required property string modelData
                required property int index

                objectName: "alarmFilter" + index
                text: modelData
                count: root.alarms.counts[index]
                chosen: root.alarms.show === index
                onClicked: root.alarms.show = index
            }
        }
    }

    TextField {
        id: search

        anchors.right: rules.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(150)
        field.objectName: "alarmSearch"
        iconName: "search"
        placeholderText: qsTr("Meter or alarm")
        text: root.alarms.text
        onTextChanged: root.alarms.text = text
        onAccepted: root.searchLeft()
        field.Keys.onDownPressed: root.searchLeft()
        field.Keys.onEscapePressed: event => {
            event.accepted = text !== "";
            text = "";
        }
    }

    Button {
        id: rules

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        objectName: "alarmRules"
        iconName: "settings"
        text: qsTr("Rules")
        onClicked: root.rulesRequested()
    }
}
