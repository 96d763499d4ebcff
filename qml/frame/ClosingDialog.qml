// SPDX-License-Identifier: GPL-3.0-or-later
// Says that the recording ends with the window, and asks what is to become of it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property Closing closing
    required property CollectorService collector

    /// Nothing stands against closing the window any more.
    signal allowed

    function keep(choice: int) {
        if (silence.checked) {
            closing.choice = choice;
        }
    }

    title: qsTr("End recording?")
    acceptText: qsTr("End recording and close")
    acceptEnabled: !collector.busy
    onAccepted: {
        keep(Closing.End);
        close();
        allowed();
    }

    Connections {
        function onStarted() {
            root.keep(Closing.GoOn);
            root.close();
            root.allowed();
        }

        target: root.collector
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "closingText"
        text: qsTr("This window records the readings of your meters. If you close it, nothing is recorded until you open it again.")
        wrapMode: Text.WordWrap
    }

    Button {
        objectName: "goOnWithoutWindow"
        Layout.fillWidth: true
        visible: root.collector.offered
        enabled: !root.collector.busy
        text: qsTr("Record without a window")
        onClicked: root.collector.start()
    }

    TextLabel {
        Layout.fillWidth: true
        visible: root.collector.offered
        text: qsTr("A service of your session then records the meters while you are logged in.")
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    Notice {
        objectName: "closingProblem"
        Layout.fillWidth: true
        visible: text !== ""
        kind: Measure.State.Stale
        text: root.collector.problem
    }

    Switch {
        id: silence

        objectName: "closingSilence"
        text: qsTr("Do not ask again")
    }
}
