// SPDX-License-Identifier: GPL-3.0-or-later
// A person hides an alarm: on a shelf for some time, or out of service without an end; and why.
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

    /// Out of service, without an end.
    property bool forever: false
    property string name: ""
    property string alarm: ""

    /// Nothing is hidden, because the alarm is gone: one sentence.
    signal gone(string text)

    function ask(text: string, outOfService: bool) {
        forever = outOfService;
        name = details.where ? qsTr("%1, %2").arg(details.name).arg(details.where) : details.name;
        alarm = alarms.chosen;
        reason.text = text;
        length.currentIndex = 1;
        open();
    }

    title: (forever ? qsTr("Take “%1” out of service?") : qsTr("Shelve “%1”?")).arg(name)
    acceptText: forever ? qsTr("Take out of service") : qsTr("Shelve")
    returnAccepts: true
    onDetailsChanged: {
        if (opened && (alarms.chosen !== alarm || (forever ? details.canTakeOut : details.canShelve) !== true)) {
            close();
            gone((forever ? qsTr("“%1” has ended meanwhile. Nothing is taken out of service.") : qsTr("“%1” has ended meanwhile. Nothing is shelved.")).arg(name));
        }
    }
    onAccepted: {
        close();
        if (forever) {
            alarms.takeOutOfService(reason.text);
        } else {
            alarms.shelve(lengths[length.currentIndex], reason.text);
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "hideMeaning"
        text: root.forever ? qsTr("The alarm is hidden until somebody returns it to service. Until then nobody is told of it, however often its condition is met.") : qsTr("The alarm is hidden for this time. Afterwards it is announced again if its condition is still met.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    ColumnLayout {
        Layout.fillWidth: true
        visible: !root.forever
        spacing: 4

        FieldLabel {
            text: qsTr("How long")
        }

        ComboBox {
            id: length

            objectName: "shelfLength"
            Layout.fillWidth: true
            label: qsTr("How long")
            model: root.names
        }
    }

    TextField {
        id: reason

        Layout.fillWidth: true
        field.objectName: "shelfReason"
        field.maximumLength: 500
        label: qsTr("Comment")
        placeholderText: qsTr("Why it is hidden")
    }
}
