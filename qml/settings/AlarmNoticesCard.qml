// SPDX-License-Identifier: GPL-3.0-or-later
// Who is told of new alarms, beside the person at this window.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property AlarmNotices notices
    /// False: of the demo site, which tells nobody.
    property bool available: true

    title: qsTr("Notifications")
    spacing: 8

    TextLabel {
        Layout.fillWidth: true
        objectName: "noNotices"
        visible: !root.available
        text: qsTr("The demo site sends no notifications.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    Switch {
        objectName: "desktopNotices"
        visible: root.available
        text: qsTr("Show new alarms on the desktop")
        checked: root.notices.desktop
        onToggled: root.notices.desktop = checked
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.available
        spacing: 8

        TextField {
            id: file

            Layout.fillWidth: true
            objectName: "noticesFile"
            label: qsTr("File that names a webhook and a mail server")
            placeholderText: qsTr("path of a YAML file; empty: none")
            text: root.notices.file
            onAccepted: root.notices.file = text
        }

        Button {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: file.field.y
            objectName: "useNoticesFile"
            text: file.text.trim() !== "" && file.text.trim() === root.notices.file ? qsTr("Read again") : qsTr("Use")
            enabled: file.text.trim() !== "" || root.notices.file !== ""
            onClicked: root.notices.file = file.text
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "noticesState"
        Layout.topMargin: 8
        visible: root.available && text !== ""
        text: root.notices.stateText
        color: Theme.text2
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Button {
        objectName: "sendTest"
        Layout.topMargin: 8
        visible: root.available
        text: root.notices.testing ? qsTr("Sending the test…") : qsTr("Send a test")
        // Of a path that is not in use yet nobody has read the file.
        enabled: root.notices.file !== "" && file.text.trim() === root.notices.file && !root.notices.testing
        onClicked: root.notices.sendTest()
    }

    Notice {
        objectName: "testSent"
        Layout.topMargin: 8
        Layout.fillWidth: true
        visible: root.available && text !== ""
        icon: "check"
        text: root.notices.testSent
    }

    Notice {
        objectName: "testProblem"
        Layout.topMargin: 8
        Layout.fillWidth: true
        visible: root.available && text !== ""
        kind: Measure.State.Stale
        text: root.notices.testProblem
    }

    Notice {
        objectName: "noticesProblem"
        Layout.topMargin: 8
        Layout.fillWidth: true
        visible: root.available && text !== ""
        kind: Measure.State.Stale
        text: root.notices.problem
    }
}
