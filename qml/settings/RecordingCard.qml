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

    function choose() {
        other.error = choice.choose(other.text);
    }

    title: qsTr("Recording")
    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        StateGlyph {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 3
            kind: root.history.problem !== "" ? Measure.State.Stale : root.history.recording ? Measure.State.Live : Measure.State.Offline
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
            label: qsTr("Database from the next start on")
            placeholderText: qsTr("sqlite:FILE, postgresql://USER@HOST/NAME or service=NAME; empty: this user’s own")
            text: root.choice.url
            onTextChanged: error = ""
            onAccepted: root.choose()
        }

        Button {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: other.field.y
            objectName: "chooseDatabase"
            enabled: other.text.trim() !== root.choice.url
            text: qsTr("Keep")
            onClicked: root.choose()
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "databaseWaits"
        visible: root.changeable
        text: root.choice.waits ? qsTr("countis opens this database when it starts the next time.") : qsTr("Passwords do not belong here: PostgreSQL reads them from ~/.pgpass or from a service file.")
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }
}
