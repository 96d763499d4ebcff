// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do with the chosen alarm, with a comment.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property AlarmsModel alarms
    readonly property var details: alarms.details
    /// This person may do more than acknowledge, and nothing is on its way.
    readonly property bool changes: !alarms.asking && alarms.changeRefusal === ""

    /// What was typed for alarms and is not stored yet, by their ids.
    property var drafts: ({})
    property string drafted: ""

    signal shelveRequested(string comment)
    signal outOfServiceRequested(string comment)
    signal meterRequested
    signal diagnosisRequested
    signal trendsRequested
    /// The keyboard goes back to the list; what was typed stays.
    signal commentLeft

    /// Each alarm has its own.
    function changeDraft() {
        if (alarms.chosen === drafted) {
            return;
        }
        drafts[drafted] = comment.text;
        drafted = alarms.chosen;
        comment.text = drafts[drafted] ?? "";
    }

    function acknowledge() {
        alarms.acknowledge(comment.text);
    }

    function reset() {
        alarms.reset(comment.text);
    }

    function unshelve() {
        alarms.unshelve(comment.text);
    }

    function returnToService() {
        alarms.returnToService(comment.text);
    }

    function shelve() {
        if (alarms.changeRefusal !== "") {
            alarms.shelve(0, ""); // it says why not
        } else {
            shelveRequested(comment.text);
        }
    }

    function takeOutOfService() {
        if (alarms.changeRefusal !== "") {
            alarms.takeOutOfService(""); // it says why not
        } else {
            outOfServiceRequested(comment.visible ? comment.text : "");
        }
    }

    function focusComment() {
        comment.field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: 10
    Component.onCompleted: drafted = alarms.chosen

    Connections {
        function onChanged() {
            root.changeDraft();
        }

        function onDone(id: string) {
            delete root.drafts[id];
            if (id === root.drafted) {
                comment.text = "";
            }
        }

        target: root.alarms
    }

    TextField {
        id: comment

        Layout.fillWidth: true
        visible: root.details.canComment === true
        field.objectName: "alarmComment"
        field.maximumLength: 500
        label: root.details.canAcknowledge ? qsTr("Comment; Enter acknowledges the alarm") : qsTr("Comment")
        placeholderText: qsTr("What you saw or did")
        onAccepted: {
            if (root.details.canAcknowledge && !root.alarms.asking) {
                root.acknowledge();
            }
        }
        field.Keys.onEscapePressed: root.commentLeft()
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "alarmRefusal"
        visible: text !== "" && root.details.canComment === true
        text: root.alarms.acknowledgeRefusal !== "" ? root.alarms.acknowledgeRefusal : root.alarms.changeRefusal
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Button {
            objectName: "acknowledgeAlarm"
            visible: root.details.canAcknowledge === true
            enabled: !root.alarms.asking && root.alarms.acknowledgeRefusal === ""
            primary: true
            iconName: "check"
            text: qsTr("Acknowledge")
            onClicked: root.acknowledge()
        }

        Button {
            objectName: "resetAlarm"
            visible: root.details.canReset === true
            enabled: root.changes
            iconName: "reset"
            text: qsTr("Reset")
            onClicked: root.reset()
        }

        Button {
            objectName: "shelveAlarm"
            visible: root.details.canShelve === true
            enabled: root.changes
            iconName: "pause"
            text: qsTr("Shelve")
            onClicked: root.shelve()
        }

        Button {
            objectName: "unshelveAlarm"
            visible: root.details.canUnshelve === true
            enabled: root.changes
            text: qsTr("End the shelf")
            onClicked: root.unshelve()
        }

        Button {
            objectName: "returnAlarm"
            visible: root.details.canReturn === true
            enabled: root.changes
            text: qsTr("Return to service")
            onClicked: root.returnToService()
        }

        Button {
            objectName: "diagnoseAlarm"
            visible: root.details.ofDiagnosis === true && root.details.ofMeter === true
            iconName: "diagnosis"
            text: qsTr("Diagnosis")
            onClicked: root.diagnosisRequested()
        }

        Item {
            Layout.fillWidth: true
        }

        AlarmMenu {
            objectName: "alarmMenu"
            visible: root.details.ofMeter === true || root.details.canTakeOut === true
            details: root.details
            changes: root.changes
            onMeterRequested: root.meterRequested()
            onDiagnosisRequested: root.diagnosisRequested()
            onTrendsRequested: root.trendsRequested()
            onOutOfServiceRequested: root.takeOutOfService()
        }
    }
}
