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

    property string name: ""
    property string alarm: ""

    /// Nothing is shelved, because the alarm is gone: one sentence.
    signal gone(string text)

    function ask(text: string) {
        name = details.name;
        alarm = alarms.chosen;
        reason.text = text;
        length.currentIndex = 1;
        open();
    }

    title: qsTr("Shelve “%1”?").arg(name)
    acceptText: qsTr("Shelve")
    returnAccepts: true
    onDetailsChanged: {
        if (opened && (alarms.chosen !== alarm || details.canShelve !== true)) {
            close();
            gone(qsTr("“%1” has ended meanwhile. Nothing is shelved.").arg(name));
        }
    }
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
