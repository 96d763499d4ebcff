// SPDX-License-Identifier: GPL-3.0-or-later
// The rules by which alarms are raised: switch one on or off, change it, or take the change back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property AlarmRulesModel rules
    required property PlaceList places
    required property MeterSelection selection
    required property MeterList meters

    property string problem: ""

    function edit(row: int) {
        (dialog.createObject(root) as AlarmRuleDialog).edit(row);
    }

    title: qsTr("Alarm rules")
    caption: rules.available ? rules.summary : ""
    spacing: 4

    EmptyState {
        Layout.alignment: Qt.AlignHCenter
        Layout.margins: 16
        objectName: "noRules"
        visible: root.rules.count === 0
        iconName: "alarms"
        title: qsTr("No rules can be shown")
        text: qsTr("The rules of the alarms are kept in the database of the site. Recording says why none is open.")
    }

    Notice {
        Layout.fillWidth: true
        objectName: "rulesProblem"
        visible: text !== ""
        kind: Measure.State.Stale
        text: root.problem
    }

    Column {
        Layout.fillWidth: true

        Repeater {
            model: root.rules

            AlarmRuleRow {
                width: root.width - 24 // the margins of the card
                available: root.rules.available
                onEditRequested: root.edit(index)
                onToggled: on => root.problem = root.rules.setEnabled(index, on)
            }
        }
    }

    Component {
        id: dialog

        AlarmRuleDialog {
            rules: root.rules
            places: root.places
            selection: root.selection
            meters: root.meters
            onClosed: destroy()
        }
    }
}
