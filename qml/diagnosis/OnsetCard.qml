// SPDX-License-Identifier: GPL-3.0-or-later
// Since when the suspected fault has been there, from the recorded counters or voltages of each phase.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property DiagnosisModel diagnosis

    readonly property FaultHistory history: diagnosis.history
    readonly property string reason: {
        if (history.problem !== "") {
            return history.problem;
        }
        switch (history.state) {
        case FaultHistory.NoDatabase:
            return qsTr("No site database is open, so countis cannot search the history. The Settings page gives the reason.");
        case FaultHistory.Reading:
            return qsTr("The history is being read.");
        case FaultHistory.Unrecorded:
            return qsTr("The history of this meter begins with its first finished quarter-hour.");
        }
        return "";
    }

    title: qsTr("Since when")
    caption: history.linesText
    captionWhole: true
    bottomPadding: 8
    actions: TextLabel {
        objectName: "onsetText"
        text: root.history.onsetText
        size: Theme.labelSize
        color: Theme.text3
    }

    TextLabel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(60)
        objectName: "onsetReason"
        visible: text !== ""
        text: root.reason
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    OnsetChartItem {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(140)
        objectName: "onsetChart"
        visible: root.reason === ""
        history: root.history
        lines: [Theme.phase1, Theme.phase2, Theme.phase3]
        texts: [Theme.phase1Text, Theme.phase2Text, Theme.phase3Text]
        axis: Theme.text3
        grid: Theme.grid
        baseLine: Theme.borderStrong
        alarm: Theme.alarm
        family: Theme.family
        fontSize: Theme.px(Theme.axisSize)
        Accessible.role: Accessible.Chart
        Accessible.name: root.history.linesText
        Accessible.description: root.history.onsetText
    }
}
