// SPDX-License-Identifier: GPL-3.0-or-later
// Adds a meter by its address, and tries first whether one answers there.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property MeterList meters
    required property PlaceList places
    required property AddressEntry addresses

    property string testing: "" // the whole address
    property bool testGood: false

    /// It has this row in the list.
    signal added(int row)

    function start() {
        addressField.field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function test() {
        const whole = addresses.whole(addressField.text);
        addressField.error = addresses.check(addressField.text);
        result.text = "";
        if (whole !== "") {
            testing = whole;
            result.text = qsTr("Testing %1 …").arg(whole);
            addresses.test(whole);
        }
    }

    function add() {
        if (addressField.text.trim() === "") {
            return;
        }
        const problem = meters.add("", addressField.text, placeChoice.place);
        addressField.error = problem;
        if (problem !== "") {
            return;
        }
        addressField.text = "";
        result.text = "";
        added(meters.count - 1);
    }

    title: qsTr("Add a meter")
    caption: qsTr("port 502 and unit 5 unless you enter others")
    spacing: 4

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: 8
        rowSpacing: 3

        FieldLabel {
            Layout.fillWidth: true
            text: qsTr("Address")
        }

        FieldLabel {
            Layout.preferredWidth: Theme.px(132)
            text: qsTr("Place")
        }

        TextField {
            id: addressField

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            field.objectName: "newAddress"
            field.Accessible.name: qsTr("Address of the new meter")
            placeholderText: "192.168.0.4:502/5"
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            onTextChanged: {
                error = "";
                root.testing = "";
                result.text = "";
            }
            onAccepted: root.add()
        }

        PlaceChoice {
            id: placeChoice

            Layout.preferredWidth: Theme.px(132)
            Layout.maximumWidth: Theme.px(132)
            Layout.alignment: Qt.AlignTop
            objectName: "newPlace"
            places: root.places
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 10
        spacing: 8

        StateGlyph {
            visible: result.text !== "" && root.testing === ""
            kind: root.testGood ? Measure.State.Live : Measure.State.Alarm
        }

        TextLabel {
            id: result

            Layout.fillWidth: true
            objectName: "newTestResult"
            size: Theme.labelSize
            color: root.testing !== "" ? Theme.text3 : root.testGood ? Theme.liveText : Theme.alarmText
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Button {
            objectName: "testNew"
            enabled: addressField.text.trim() !== "" && root.testing === ""
            iconName: "plug"
            text: qsTr("Test")
            onClicked: root.test()
        }

        Button {
            objectName: "addNew"
            primary: true
            enabled: addressField.text.trim() !== ""
            iconName: "plus"
            text: qsTr("Add")
            onClicked: root.add()
        }
    }

    Connections {
        function onTested(address: string, ok: bool, text: string) {
            if (root.testing === "") {
                return;
            }
            const mine = address === root.testing; // else a later test of another address has ended this one
            root.testing = "";
            root.testGood = ok;
            result.text = mine ? text : "";
        }

        target: root.addresses
    }
}
