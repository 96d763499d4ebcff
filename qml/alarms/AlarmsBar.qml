// SPDX-License-Identifier: GPL-3.0-or-later
// Which alarms are listed: kinds with their numbers, and words.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property AlarmsModel alarms

    readonly property list<string> names: [qsTr("All"), qsTr("Open"), qsTr("Not acknowledged"), qsTr("Hidden"), qsTr("Closed")]

    signal searchLeft
    signal rulesRequested

    function focusSearch() {
        search.field.forceActiveFocus(Qt.ShortcutFocusReason);
        search.field.selectAll();
    }

    implicitHeight: search.y + search.implicitHeight

    /// The chips without a break.
    readonly property real chipsWidth: {
        let sum = 0;
        for (let n = 0; n < kinds.count; ++n) {
            sum += (kinds.itemAt(n)?.implicitWidth ?? 0) + chips.spacing;
        }
        return sum;
    }
    /// They, the field and the button are too much for one row.
    readonly property bool folded: chipsWidth + 12 + search.least + 8 + rules.implicitWidth > width

    Flow {
        id: chips

        y: root.folded ? 0 : Math.round((root.height - height) / 2)
        width: root.folded ? root.width : search.x - 12
        spacing: 6

        Repeater {
            id: kinds

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

        readonly property real least: Theme.px(190)

        x: root.folded ? 0 : rules.x - 8 - width
        y: root.folded ? chips.height + 8 : 0
        width: root.folded ? rules.x - 8 : Math.min(Theme.px(280), Math.max(least, rules.x - 8 - root.chipsWidth - 12))
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
        y: search.y
        objectName: "alarmRules"
        iconName: "settings"
        text: qsTr("Rules")
        onClicked: root.rulesRequested()
    }
}
