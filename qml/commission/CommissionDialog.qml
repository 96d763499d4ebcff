// SPDX-License-Identifier: GPL-3.0-or-later
// The acceptance run of the meter in view: what it needs to know, how far it is and what to do, and what it found.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property CommissionModel commission

    readonly property bool idle: commission.state === CommissionModel.Idle
    readonly property bool over: commission.state === CommissionModel.Over
    /// The result is in view until somebody prepares another run.
    property bool prepares: false
    /// What became of the latest file, a sentence.
    property string told: ""
    readonly property bool form: idle || over && prepares

    /// The user wants the result as a file of this kind: "pdf", "csv", "json".
    signal saveRequested(string kind)

    function proceed() {
        if (form) {
            prepares = false;
            entry.begin();
        } else if (over) {
            prepares = true;
        }
    }

    title: qsTr("Acceptance run")
    acceptText: form ? qsTr("Begin the run") : over ? qsTr("Prepare another run") : ""
    acceptEnabled: commission.hindrance === ""
    rejectText: qsTr("Close")
    width: parent ? Math.min(Theme.px(860), parent.width - 32) : Theme.px(860)
    onAboutToShow: {
        prepares = false;
        told = "";
    }
    onOpened: {
        if (form) {
            entry.takeFocus();
        } else {
            steps.forceActiveFocus(Qt.PopupFocusReason);
        }
    }
    onAccepted: proceed()

    TextLabel {
        Layout.fillWidth: true
        objectName: "commissionSubject"
        visible: text !== ""
        text: root.form && root.commission.hindrance !== "" ? "" : root.commission.subjectText
        color: Theme.text2
        elide: Text.ElideRight
    }

    Notice {
        Layout.fillWidth: true
        objectName: "commissionHindrance"
        visible: root.form && root.commission.hindrance !== ""
        kind: Measure.State.Stale
        text: root.commission.hindrance
    }

    FormError {
        objectName: "commissionProblem"
        text: root.idle ? root.commission.problem : ""
    }

    CommissionForm {
        id: entry

        Layout.fillWidth: true
        visible: root.form
        commission: root.commission
    }

    CommissionProgress {
        Layout.fillWidth: true
        visible: root.commission.running
        commission: root.commission
    }

    CommissionOutcome {
        Layout.fillWidth: true
        visible: root.over && !root.prepares
        commission: root.commission
        told: root.told
        onSaveRequested: kind => root.saveRequested(kind)
    }

    CommissionSteps {
        id: steps

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Math.max(Theme.px(160), (root.parent ? root.parent.height : Theme.px(700)) - Theme.px(root.over ? 380 : 300)))
        visible: !root.form
        commission: root.commission
    }
}
