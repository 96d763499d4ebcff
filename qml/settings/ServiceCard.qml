// SPDX-License-Identifier: GPL-3.0-or-later
// What records while no window does, and what becomes of the recording when this window is closed.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property Closing closing
    required property CollectorService collector

    readonly property list<string> words: [qsTr("Ask"), qsTr("End recording"), qsTr("Record without a window")]

    title: qsTr("Recording without a window")
    spacing: 8

    TextLabel {
        Layout.fillWidth: true
        objectName: "serviceState"
        text: {
            if (root.collector.running)
                return qsTr("A service of your session records the meters while you are logged in, with or without a window.");
            return root.collector.offered ? qsTr("No service records the meters.") : qsTr("A service cannot be started here: it needs the systemd of your session and the program countis-collector.");
        }
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    Button {
        objectName: "stopService"
        Layout.topMargin: 8
        visible: root.collector.running
        enabled: !root.collector.busy
        text: qsTr("Stop the service and record in this window")
        onClicked: root.collector.stop()
    }

    Notice {
        objectName: "serviceProblem"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: text !== ""
        kind: Measure.State.Stale
        text: root.collector.problem
    }

    FieldLabel {
        Layout.topMargin: 8
        text: qsTr("When a window that records is closed")
    }

    ComboBox {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.px(320)
        objectName: "closingChoice"
        label: qsTr("When a window that records is closed")
        model: Array.from(root.words).slice(0, root.collector.offered ? 3 : 2)
        currentIndex: root.closing.choice
        onActivated: index => root.closing.choice = index
        onModelChanged: currentIndex = Qt.binding(() => root.closing.choice) // a new model begins with its first entry
    }
}
