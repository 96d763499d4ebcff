// SPDX-License-Identifier: GPL-3.0-or-later
// Readings that a person took from the display of a meter, for an exchange or a gap.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property EnergyModel energy

    readonly property EnergyEntries entries: energy.entries
    property string error: ""

    readonly property Connections answers: Connections {
        function onAdded() {
            root.close();
        }

        function onRefused(reason: string) {
            root.error = reason;
        }

        target: root.entries
    }
    /// A check takes no time to speak of, unless the database is far away or another program holds it.
    readonly property Timer checkingLong: Timer {
        interval: 300
        running: root.entries.checking
    }

    function save() {
        if (entries.checking) {
            return;
        }
        error = entries.add({
            "meter": meter.currentIndex,
            "time": time.text,
            "register": register.currentIndex,
            "value": value.text,
            "t1": t1.text,
            "t2": t2.text,
            "note": note.text
        });
    }

    /// It is another reading now.
    function change() {
        error = "";
        entries.forget();
    }

    title: qsTr("Enter a reading by hand")
    acceptText: entries.asking ? qsTr("Add it all the same") : qsTr("Add the reading")
    acceptEnabled: !entries.checking
    onAboutToShow: {
        for (const field of [value, t1, t2, note]) {
            field.text = "";
        }
        change();
    }
    onClosed: entries.forget()
    first: time
    onAccepted: save()

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("Enter a register as you read it on the display, for example if a meter was exchanged or was not read for a time. It counts like a reading of the meter, and the page says that it was entered by hand.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    EditList {
        objectName: "entryList"
        visible: count > 0
        model: root.entries

        delegate: EditRow {
            id: entry

            required property int index
            required property string meter
            required property string time
            required property string reading
            required property string note

            width: ListView.view.width - 10
            text: meter + ", " + time
            detail: note === "" ? reading : reading + " · " + note
            editable: false
            onRemoveRequested: root.entries.remove(entry.index)
        }
    }

    ComboBox {
        id: meter

        Layout.fillWidth: true
        objectName: "entryMeter"
        label: qsTr("Meter")
        model: root.entries.meterNames
        onCurrentIndexChanged: root.change()
    }

    ComboBox {
        id: register

        Layout.fillWidth: true
        objectName: "entryRegister"
        label: qsTr("Register")
        model: root.entries.registers
        onCurrentIndexChanged: root.change()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        TextField {
            id: time

            Layout.fillWidth: true
            field.objectName: "entryTime"
            label: qsTr("Date and time")
            placeholderText: "2026-10-01 08:30"
            onTextChanged: root.change()
            onAccepted: root.save()
        }

        TextField {
            id: value

            Layout.fillWidth: true
            field.objectName: "entryValue"
            label: qsTr("Reading of the total")
            number: true
            placeholderText: qsTr("12345.67")
            onTextChanged: root.change()
            onAccepted: root.save()
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        TextField {
            id: t1

            Layout.preferredWidth: Theme.px(104)
            field.objectName: "entryT1"
            label: qsTr("T1 (optional)")
            number: true
            onTextChanged: root.change()
            onAccepted: root.save()
        }

        TextField {
            id: t2

            Layout.preferredWidth: Theme.px(104)
            field.objectName: "entryT2"
            label: qsTr("T2 (optional)")
            number: true
            onTextChanged: root.change()
            onAccepted: root.save()
        }

        TextField {
            id: note

            Layout.fillWidth: true
            field.objectName: "entryNote"
            label: qsTr("Note")
            onTextChanged: {
                if (!root.entries.asking) {
                    root.error = "";
                }
            }
            onAccepted: root.save()
        }
    }

    ProgressNotice {
        Layout.fillWidth: true
        objectName: "entryChecking"
        visible: root.entries.checking && !root.checkingLong.running
        text: qsTr("Comparing with the stored readings …")
        progress: 0
        onCancelled: root.entries.forget()
    }

    FormError {
        objectName: "entryError"
        text: root.error
    }
}
