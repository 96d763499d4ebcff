// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a register to a value: the meter restarts with it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property RegisterPreset preset

    function begin() {
        valueField.text = "";
        valueField.error = "";
        open();
    }

    function save() {
        valueField.error = preset.enter(valueField.text);
        if (valueField.error === "") {
            close();
        }
    }

    title: qsTr("Preset a register")
    acceptText: qsTr("Set the register and restart the meter")
    acceptEnabled: valueField.text.trim() !== ""
    onAccepted: save()
    first: valueField

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("To show a roll-over to the class, set the register just below 1,000,000. The register then returns to 0.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    ComboBox {
        Layout.fillWidth: true
        objectName: "presetRegister"
        label: qsTr("Register")
        model: root.preset.names
        currentIndex: root.preset.current
        onActivated: index => {
            root.preset.current = index;
            valueField.error = "";
        }
    }

    FactRow {
        name: qsTr("Current value")
        value: root.preset.valueText + " " + root.preset.unit
        first: true
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        TextField {
            id: valueField

            Layout.fillWidth: true
            field.objectName: "presetValue"
            label: qsTr("New value in %1").arg(root.preset.unit)
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            number: true
            onTextChanged: error = ""
            onAccepted: root.save()
        }

        Button {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(19)
            objectName: "presetLast"
            text: root.preset.lastText
            Accessible.name: qsTr("Use the last value before the roll-over: %1").arg(text)
            onClicked: {
                valueField.text = root.preset.lastText;
                valueField.field.selectAll();
            }
        }
    }
}
