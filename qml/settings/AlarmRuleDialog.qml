// SPDX-License-Identifier: GPL-3.0-or-later
// What a site changes of a rule, and where the change holds: everywhere, in a place, or for the meter in view.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property AlarmRulesModel rules
    required property PlaceList places
    required property MeterSelection selection
    required property MeterList meters

    property int row: -1
    property var form: ({})
    property var chosenDays: []

    function edit(which: int) {
        row = which;
        form = rules.formOf(which);
        chosenDays = form.days.slice();
        on.checked = form.enabled;
        limit.text = form.limit;
        hysteresis.text = form.hysteresis;
        delayOn.text = form.delayOn;
        delayOff.text = form.delayOff;
        severity.currentIndex = form.severity;
        from.text = form.from;
        to.text = form.to;
        problem.text = "";
        open();
    }

    function typedForm(): var {
        return {
            "enabled": on.checked,
            "limit": limit.text,
            "hysteresis": hysteresis.text,
            "delayOn": delayOn.text,
            "delayOff": delayOff.text,
            "severity": severity.currentIndex,
            "days": chosenDays,
            "from": from.text,
            "to": to.text
        };
    }

    function save() {
        if (scope.currentIndex === 1) {
            problem.text = rules.saveFor(row, typedForm(), place.place, 0);
        } else if (scope.currentIndex === 2) {
            problem.text = rules.saveFor(row, typedForm(), 0, selection.point);
        } else {
            problem.text = rules.save(row, typedForm());
        }
        if (problem.text === "") {
            close();
        }
    }

    /// What is typed or chosen. A problem is one of what stood there before.
    readonly property string typed: JSON.stringify(typedForm()) + scope.currentIndex + ' ' + place.place

    onTypedChanged: problem.text = ""
    objectName: "ruleDialog"
    title: form.name ?? ""
    width: parent ? Math.min(Theme.px(520), parent.width - 32) : Theme.px(520)
    acceptText: qsTr("Save")
    first: form.hasLimit === true ? limit : null
    returnAccepts: true
    onAccepted: save()

    Switch {
        id: on

        objectName: "ruleOn"
        text: qsTr("The rule is on")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: 12
        rowSpacing: 10

        TextField {
            id: limit

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            field.objectName: "ruleLimit"
            visible: root.form.hasLimit === true
            number: true
            label: root.form.above ? qsTr("Raised above (%1)").arg(root.form.unit || "1") : qsTr("Raised below (%1)").arg(root.form.unit || "1")
        }

        TextField {
            id: hysteresis

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            field.objectName: "ruleHysteresis"
            visible: root.form.hasLimit === true
            number: true
            label: qsTr("Hysteresis (%1)").arg(root.form.unit || "1")
        }

        TextField {
            id: delayOn

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            field.objectName: "ruleDelayOn"
            visible: root.form.hasDelay === true
            number: true
            label: qsTr("Delay until it is raised (s)")
        }

        TextField {
            id: delayOff

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            field.objectName: "ruleDelayOff"
            visible: root.form.hasDelay === true
            number: true
            label: qsTr("Delay until it clears (s)")
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 4

        FieldLabel {
            text: qsTr("Severity")
        }

        ComboBox {
            id: severity

            objectName: "ruleSeverity"
            Layout.fillWidth: true
            label: qsTr("Severity")
            model: root.rules.severities
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 4

        FieldLabel {
            text: qsTr("Days on which it holds; none chosen: always")
        }

        Flow {
            Layout.fillWidth: true
            spacing: 6

            Repeater {
                model: root.rules.days

                Button {
                    required property int index
                    required property string modelData

                    objectName: "ruleDay-" + index
                    small: true
                    text: modelData
                    chosen: root.chosenDays[index] === true
                    Accessible.role: Accessible.CheckBox
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    onClicked: {
                        const days = root.chosenDays.slice();
                        days[index] = !days[index];
                        root.chosenDays = days;
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            enabled: root.chosenDays.includes(true) // it keeps its place, so that the form does not jump
            opacity: enabled ? 1 : 0.5
            spacing: 12

            TextField {
                id: from

                Layout.fillWidth: true
                field.objectName: "ruleFrom"
                label: qsTr("From")
            }

            TextField {
                id: to

                Layout.fillWidth: true
                field.objectName: "ruleTo"
                label: qsTr("To")
            }
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 4

        FieldLabel {
            text: qsTr("Where this holds")
        }

        ComboBox {
            id: scope

            objectName: "ruleScope"
            Layout.fillWidth: true
            label: qsTr("Where this holds")
            model: {
                const first = root.form.scoped ? root.form.scope : qsTr("The whole site");
                const more = [first, qsTr("A place, with all places in it")];
                return root.selection.index >= 0 ? more.concat([qsTr("The meter in view: %1").arg(root.meters.nameAt(root.selection.index))]) : more;
            }
        }

        PlaceChoice {
            id: place

            objectName: "rulePlace"
            Layout.fillWidth: true
            enabled: scope.currentIndex === 1
            opacity: enabled ? 1 : 0.5
            places: root.places
        }
    }

    Button {
        objectName: "restoreRule"
        iconName: "reset"
        text: root.form.scoped ? qsTr("Remove this exception") : qsTr("As in a new site")
        onClicked: {
            problem.text = root.rules.restore(root.row);
            if (problem.text === "") {
                root.close();
            }
        }
    }

    TextLabel {
        id: problem

        Layout.fillWidth: true
        Layout.minimumHeight: 2 * Theme.px(17) // two lines have their place before there is a problem
        objectName: "ruleProblem"
        color: Theme.alarmText
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Accessible.ignored: text === ""
    }
}
