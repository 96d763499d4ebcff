// SPDX-License-Identifier: GPL-3.0-or-later
// For how long an alarm is hidden, and why.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property AlarmsModel alarms
    readonly property var details: alarms.details

    readonly property list<int> lengths: [30, 60, 240, 480, 1440, 4320, 10080]
    readonly property list<string> names: [qsTr("30 minutes"), qsTr("1 hour"), qsTr("4 hours"), qsTr("8 hours"), qsTr("1 day"), qsTr("3 days"), qsTr("7 days")]

    function ask(text: string) {
        reason.text = text;
        length.currentIndex = 1;
        open();
    }

    title: qsTr("Shelve “%1”?").arg(details.name ?? "")
    acceptText: qsTr("Shelve")
    first: reason
    onAccepted: {
        close();
        alarms.shelve(lengths[length.currentIndex], reason.text);
    }

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("The alarm is hidden for this time. Afterwards it is announced again if its condition is still met.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    ComboBox {
        id: length

        objectName: "shelfLength"
        Layout.fillWidth: true
        label: qsTr("How long")
        model: root.names
    }

    TextField {
        id: reason

        Layout.fillWidth: true
        field.objectName: "shelfReason"
        field.maximumLength: 500
        label: qsTr("Comment")
        placeholderText: qsTr("Why it is shelved")
    }
}
