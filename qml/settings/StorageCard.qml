// SPDX-License-Identifier: GPL-3.0-or-later
// What the database holds of each tier, and for how long it keeps it. A change that deletes asks first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property StorageModel storage

    readonly property bool stacked: width < Theme.px(760)

    title: qsTr("Stored readings")
    caption: storage.activity
    spacing: 8

    actions: Button {
        objectName: "measureSizes"
        small: true
        enabled: root.storage.activity === "" && root.storage.question === ""
        text: qsTr("Refresh")
        onClicked: root.storage.refresh()
    }

    onVisibleChanged: {
        if (visible && !storage.known) {
            storage.refresh();
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "storageLoading"
        visible: !root.storage.known && root.storage.problem === ""
        text: qsTr("The database is being read …")
        color: Theme.text2
    }

    Notice {
        objectName: "storageProblem"
        Layout.fillWidth: true
        Layout.bottomMargin: 8
        visible: text !== ""
        kind: Measure.State.Stale
        text: root.storage.problem
    }

    StorageRow {
        Layout.fillWidth: true
        visible: root.storage.known && !root.stacked
        heading: true
        tier: qsTr("Resolution")
        content: qsTr("Rows")
        size: qsTr("On disk")
        expected: qsTr("Expected")
        choices: [qsTr("Kept")]
        choice: 0
    }

    Repeater {
        model: root.storage // the rows stay

        StorageRow {
            required property int index

            Layout.fillWidth: true
            objectName: "storageRow-" + index
            visible: root.storage.known
            stacked: root.stacked
            canChange: root.storage.canChange
            onChosen: choice => root.storage.choose(index, choice)
        }
    }

    TextLabel {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.storage.known
        text: qsTr("“Expected” is the size for the meters of this site when the resolution is full. The file of SQLite does not become smaller: new readings take the free space.")
        size: Theme.labelSize
        color: Theme.text3
        wrapMode: Text.WordWrap
    }

    Rectangle {
        objectName: "deletionProgress"
        Layout.fillWidth: true
        Layout.topMargin: 8
        implicitHeight: 6
        visible: root.storage.deleting
        radius: 3
        color: Theme.sunken
        border.width: 1
        border.color: Theme.border
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.storage.activity

        Rectangle {
            width: Math.round(parent.width * root.storage.progress)
            height: parent.height
            radius: 3
            color: Theme.accent
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.storage.deleting || outcome.text !== ""
        spacing: 8

        TextLabel {
            id: outcome

            Layout.fillWidth: true
            objectName: "storageOutcome"
            text: root.storage.deleting ? root.storage.activity : root.storage.outcome
            size: Theme.labelSize
            color: Theme.text2
            wrapMode: Text.WordWrap
        }

        Button {
            objectName: "cancelDeletion"
            small: true
            visible: root.storage.deleting
            iconName: "close"
            text: qsTr("Cancel")
            onClicked: root.storage.cancel()
        }
    }

    Dialog {
        id: dialog

        readonly property string question: root.storage.question

        title: qsTr("Delete older readings?")
        acceptText: qsTr("Delete")
        danger: true
        onQuestionChanged: {
            if (question !== "") {
                told.text = question;
                open();
            } else {
                close();
            }
        }
        onAccepted: root.storage.confirm()
        onClosed: root.storage.withdraw()

        TextLabel {
            id: told

            Layout.fillWidth: true
            objectName: "deletionQuestion"
            wrapMode: Text.WordWrap
        }
    }
}
