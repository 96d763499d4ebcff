// SPDX-License-Identifier: GPL-3.0-or-later
// Changes a meter. What is wrong stands under the field, while typing and when saving.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property MeterList meters
    required property PlaceList places
    required property AddressEntry addresses

    property int row: -1
    property bool testing: false
    property bool testGood: false

    readonly property string address: addresses.addressOf(hostField.text, portField.text, unitField.text)

    function edit(index: int) {
        row = index;
        nameField.text = meters.nameAt(index);
        placeChoice.place = meters.placeAt(index);
        roleChoice.currentIndex = meters.roleAt(index);
        const parts = addresses.parts(meters.addressAt(index));
        hostField.text = parts[0];
        portField.text = parts[1];
        unitField.text = parts[2];
        forget();
        open();
    }

    /// What was said of the address before holds no more.
    function forget() {
        hostField.error = "";
        portField.error = "";
        unitField.error = "";
        result.text = "";
        testing = false;
    }

    /// A whole address, typed or pasted into the first field, goes to the fields of its parts.
    function spread() {
        const parts = addresses.parts(hostField.text);
        const whole = hostField.text.trim();
        if (parts[1] === "" && parts[2] === "" && !whole.startsWith("[")) {
            return;
        }
        hostField.text = parts[0];
        portField.text = parts[1] || portField.text;
        unitField.text = parts[2] || unitField.text;
    }

    /// True: nothing is wrong with the address.
    function checkParts(): bool {
        spread();
        const problems = addresses.partProblems(hostField.text, portField.text, unitField.text);
        hostField.error = problems[0];
        portField.error = problems[1];
        unitField.error = problems[2];
        return problems[0] === "" && problems[1] === "" && problems[2] === "";
    }

    function save() {
        if (!acceptEnabled || !checkParts()) {
            return;
        }
        hostField.error = meters.edit(row, nameField.text, address, placeChoice.place, roleChoice.currentIndex);
        if (hostField.error !== "") {
            return;
        }
        close();
    }

    function test() {
        if (checkParts()) {
            testing = true;
            result.text = qsTr("Testing %1 …").arg(address);
            addresses.test(address);
        }
    }

    title: qsTr("Edit the meter")
    acceptText: qsTr("Save")
    acceptEnabled: hostField.text.trim() !== ""
    onAccepted: save()
    first: nameField

    TextField {
        id: nameField

        Layout.fillWidth: true
        field.objectName: "nameField"
        label: qsTr("Name")
        placeholderText: qsTr("same as the address")
        onAccepted: root.save()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        TextField {
            id: hostField

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            field.objectName: "addressField"
            label: qsTr("Address")
            placeholderText: "192.168.0.4"
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            onTextChanged: root.forget()
            field.onEditingFinished: root.spread()
            onAccepted: root.save()
        }

        TextField {
            id: portField

            Layout.preferredWidth: Theme.px(88)
            Layout.maximumWidth: Theme.px(88)
            Layout.alignment: Qt.AlignTop
            field.objectName: "portField"
            showsError: false
            label: qsTr("Port")
            number: true
            placeholderText: "502"
            inputMethodHints: Qt.ImhDigitsOnly
            onTextChanged: root.forget()
            onAccepted: root.save()
        }

        TextField {
            id: unitField

            Layout.preferredWidth: Theme.px(88)
            Layout.maximumWidth: Theme.px(88)
            Layout.alignment: Qt.AlignTop
            field.objectName: "unitField"
            showsError: false
            label: qsTr("Unit")
            number: true
            placeholderText: "5"
            inputMethodHints: Qt.ImhDigitsOnly
            onTextChanged: root.forget()
            onAccepted: root.save()
        }
    }

    FormError {
        objectName: "partError"
        text: (portField.error + " " + unitField.error).trim()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: 8
        rowSpacing: 4

        FieldLabel {
            text: qsTr("Place")
        }

        FieldLabel {
            text: qsTr("Role")
        }

        PlaceChoice {
            id: placeChoice

            Layout.fillWidth: true
            objectName: "meterPlace"
            places: root.places
        }

        ComboBox {
            id: roleChoice

            Layout.fillWidth: true
            objectName: "meterRole"
            label: qsTr("Role")
            model: root.meters.pointRoles()
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Button {
            objectName: "testAddress"
            enabled: root.acceptEnabled && !root.testing
            iconName: "plug"
            text: qsTr("Test")
            onClicked: root.test()
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

        target: root.addresses
    }
}
