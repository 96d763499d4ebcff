// SPDX-License-Identifier: GPL-3.0-or-later
// One rule: whether it is on, what it is about, and where it holds.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

RowLayout {
    id: root

    // Roles of AlarmRulesModel.
    required property int index
    required property string key
    required property string name
    required property string rule
    required property int severity
    required property string severityText
    required property string scope
    required property bool enabledRule
    required property bool changedRule

    property bool available: true

    signal editRequested
    signal toggled(bool on)

    objectName: "rule-" + key + (scope !== "" ? "-" + scope : "")
    spacing: 10
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.from([name, scope, rule, severityText]).filter(text => text !== "").join(", ")

    Switch {
        objectName: "ruleSwitch"
        Layout.preferredWidth: Theme.px(30)
        Layout.leftMargin: root.scope !== "" ? 16 : 0
        enabled: root.available
        checked: root.enabledRule
        Accessible.name: root.scope !== "" ? qsTr("%1, %2").arg(root.name).arg(root.scope) : root.name
        onToggled: {
            root.toggled(checked);
            checked = Qt.binding(() => root.enabledRule);
        }
    }

    AlarmMark {
        level: root.severity
        solid: root.enabledRule
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.topMargin: 4
        Layout.bottomMargin: 4
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            TextLabel {
                objectName: "ruleName"
                Layout.fillWidth: !place.visible
                text: root.name
                color: root.enabledRule ? Theme.text : Theme.text3
                elide: Text.ElideRight
            }

            TextLabel {
                id: place

                Layout.fillWidth: true
                visible: root.scope !== ""
                text: root.scope
                strong: true
                elide: Text.ElideRight
            }
        }

        TextLabel {
            objectName: "ruleText"
            Layout.fillWidth: true
            text: root.key === "malfunction" ? qsTr("%1. So far, it is never raised: no register contains a malfunction.").arg(root.rule) : root.rule
            size: Theme.labelSize
            color: Theme.text3
            wrapMode: Text.WordWrap
        }
    }

    TextLabel {
        objectName: "ruleChanged"
        visible: root.changedRule && root.scope === ""
        text: qsTr("changed")
        size: Theme.labelSize
        color: Theme.text2
    }

    IconButton {
        objectName: "editRule"
        enabled: root.available
        iconName: "edit"
        label: qsTr("Change the rule %1").arg(root.name)
        onClicked: root.editRequested()
    }
}
