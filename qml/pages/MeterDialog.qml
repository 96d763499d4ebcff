// SPDX-License-Identifier: GPL-3.0-or-later
// Adds a meter or changes one. What is wrong stands under the field, while typing and when saving.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property MeterList meters

    property int row: -1
    property bool testing: false
    property bool testGood: false

    function edit(index: int) {
        row = index;
        nameField.text = index < 0 ? "" : meters.nameAt(index);
        addressField.text = index < 0 ? "" : meters.addressAt(index);
        addressField.error = "";
        result.text = "";
        testing = false;
        open();
    }

    function save() {
        const problem = row < 0 ? meters.add(nameField.text, addressField.text) : meters.edit(row, nameField.text, addressField.text);
        addressField.error = problem;
        if (problem === "") {
            close();
        }
    }

    title: row < 0 ? qsTr("Add a meter") : qsTr("Edit the meter")
    acceptText: row < 0 ? qsTr("Add") : qsTr("Save")
    acceptEnabled: addressField.text.trim() !== ""
    onAccepted: save()
    onOpened: addressField.field.forceActiveFocus(Qt.PopupFocusReason)

    TextField {
        id: addressField

        Layout.fillWidth: true
        field.objectName: "addressField"
        label: qsTr("Address")
        placeholderText: "192.168.0.4"
        hint: qsTr("Host, then :port and /unit where they are not 502 and 5: 192.168.0.4:502/5, [::1]:1502/7.")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        onTextChanged: {
            error = "";
            result.text = "";
        }
        onAccepted: root.save()
    }

    TextField {
        id: nameField

        Layout.fillWidth: true
        field.objectName: "nameField"
        label: qsTr("Name")
        placeholderText: qsTr("the address")
        onAccepted: root.save()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Button {
            objectName: "testAddress"
            enabled: root.acceptEnabled && !root.testing
            iconName: "plug"
            text: qsTr("Test")
            onClicked: {
                addressField.error = root.meters.check(addressField.text);
                if (addressField.error === "") {
                    root.testing = true;
                    result.text = qsTr("Asking %1 …").arg(addressField.text);
                    root.meters.test(addressField.text);
                }
            }
        }

        StateGlyph {
            visible: result.text !== "" && !root.testing
            kind: root.testGood ? Measure.State.Live : Measure.State.Alarm
        }

        TextLabel {
            id: result

            Layout.fillWidth: true
            objectName: "testResult"
            size: Theme.labelSize
            color: root.testing ? Theme.text3 : root.testGood ? Theme.liveText : Theme.alarmText
            wrapMode: Text.WordWrap
        }
    }

    Connections {
        function onTested(address: string, ok: bool, text: string) {
            if (root.testing) {
                root.testing = false;
                root.testGood = ok;
                result.text = text;
            }
        }

        target: root.meters
    }
}
