// SPDX-License-Identifier: GPL-3.0-or-later
// Where the readings are kept, whether this window records them, and what is wrong with that.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property HistoryModel history
    required property DatabaseChoice choice
    /// False: of the demo site, which has one database only.
    property bool changeable: true

    /// A database of a server, typed so that the keyring can keep its password.
    readonly property bool takesPassword: choice.takesPassword(other.text)

    function choose() {
        if (choice.passwordBusy) {
            return;
        }
        other.error = choice.choose(other.text, takesPassword ? password.text : "");
        if (other.error === "") {
            password.text = "";
        }
    }

    title: qsTr("Recording")
    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        StateGlyph {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 3
            objectName: "recordingMark"
            neutral: !root.history.recording && root.history.problem === ""
            kind: root.history.recording && root.history.problem === "" ? Measure.State.Live : root.history.records ? Measure.State.Stale : Measure.State.Offline
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "recordingState"
            text: root.history.state
            wrapMode: Text.WordWrap
        }
    }

    Notice {
        objectName: "recordingProblem"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: text !== ""
        kind: Measure.State.Stale
        text: root.history.problem
    }

    TextLabel {
        objectName: "recordingNote"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: text !== ""
        text: root.history.note
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    FieldLabel {
        Layout.topMargin: 8
        visible: root.history.recorders !== ""
        text: qsTr("Recorded by countis-collector on")
    }

    TextLabel {
        objectName: "recorders"
        Layout.fillWidth: true
        visible: text !== ""
        text: root.history.recorders
        wrapMode: Text.WordWrap
    }

    FieldLabel {
        Layout.topMargin: 8
        visible: root.history.place !== ""
        text: qsTr("Database")
    }

    TextLabel {
        objectName: "databasePlace"
        Layout.fillWidth: true
        visible: text !== ""
        text: root.history.place
        wrapMode: Text.WrapAnywhere
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.changeable
        spacing: 8

        TextField {
            id: other

            Layout.fillWidth: true
            objectName: "databaseChoice"
            label: qsTr("Database to open at the next start")
            placeholderText: qsTr("sqlite:FILE, postgresql://USER@HOST/NAME or service=NAME; empty: this user’s own")
            text: root.choice.url
            onTextChanged: error = ""
            onAccepted: root.choose()
        }

        Button {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: other.field.y
            objectName: "chooseDatabase"
            enabled: !root.choice.passwordBusy && (other.text.trim() !== root.choice.url || root.takesPassword && password.text !== "")
            text: qsTr("Save")
            onClicked: root.choose()
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.takesPassword
        spacing: 8

        TextField {
            id: password

            Layout.fillWidth: true
            objectName: "databasePassword"
            label: qsTr("Password for the keyring")
            placeholderText: qsTr("empty: the keyring stays as it is")
            echoMode: TextInput.Password
            onAccepted: root.choose()
        }

        Button {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: password.field.y
            objectName: "forgetPassword"
            enabled: !root.choice.passwordBusy
            text: qsTr("Forget the password")
            onClicked: root.choice.forgetPassword(other.text)
        }
    }

    Notice {
        objectName: "passwordProblem"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.takesPassword && root.choice.passwordFailed
        kind: Measure.State.Stale
        text: root.choice.passwordOutcome
    }

    TextLabel {
        objectName: "passwordOutcome"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.takesPassword && text !== "" && !root.choice.passwordFailed
        text: root.choice.passwordBusy ? qsTr("Waiting for the keyring …") : root.choice.passwordOutcome
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    TextLabel {
        Layout.fillWidth: true
        Layout.topMargin: 8
        objectName: "databaseWaits"
        visible: root.changeable
        text: root.choice.waits ? qsTr("countis opens this database when it starts the next time.") : qsTr("Write no password here: store it in the keyring, in ~/.pgpass or in a service file.")
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }
}
