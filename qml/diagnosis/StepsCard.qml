// SPDX-License-Identifier: GPL-3.0-or-later
// The guided list of physical checks: safety comes before the terminals.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property DiagnosisModel diagnosis

    title: qsTr("Checks in the installation")
    caption: diagnosis.steps.count === 0 ? "" : qsTr("%1 of %2 done").arg(diagnosis.stepsDone).arg(diagnosis.steps.count)
    captionNote: diagnosis.checkLog.keeping ? qsTr("Each tick is kept in the audit log of the site, with person, computer and time.") : qsTr("The ticks are kept until you close the window.")

    TextLabel {
        Layout.fillWidth: true
        visible: root.diagnosis.steps.count === 0
        objectName: "noSteps"
        text: {
            if (root.diagnosis.status === DiagnosisModel.NotEnoughLoad) {
                return qsTr("Switch on a load, so that a phase carries at least 0.5 A: the next readings then show the wiring of its current.");
            }
            return root.diagnosis.verdicts.count > 0 ? qsTr("Nothing but the next check above. Nothing has to be opened for it.") : qsTr("Nothing needs to be checked.");
        }
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    FormError {
        objectName: "checkLogProblem"
        text: root.diagnosis.checkLog.problem
    }

    Column {
        id: steps

        Layout.fillWidth: true

        Repeater {
            model: root.diagnosis.steps

            StepRow {
                id: step

                required property var entry
                required property int index

                width: steps.width
                objectName: "step-" + index
                number: index + 1
                text: entry.text
                kind: entry.kind
                kindWord: entry.kindWord
                done: entry.checked
                who: entry.who
                begins: entry.begins
                onToggled: done => root.diagnosis.setStepDone(step.index, done)
            }
        }
    }
}
