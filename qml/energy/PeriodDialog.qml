// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a period of one's own.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property EnergyModel energy

    property string error: ""

    function save() {
        error = energy.setDays(firstField.text, lastField.text);
        if (error === "") {
            close();
        }
    }

    title: qsTr("Choose days")
    acceptText: qsTr("Show")
    onAboutToShow: {
        error = "";
        firstField.text = energy.firstDay;
        lastField.text = energy.lastDay;
    }
    first: firstField
    onAccepted: save()

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        TextField {
            id: firstField

            Layout.fillWidth: true
            field.objectName: "firstDay"
            label: qsTr("First day")
            placeholderText: "2026-10-01"
            onTextChanged: root.error = ""
            onAccepted: root.save()
        }

        TextField {
            id: lastField

            Layout.fillWidth: true
            field.objectName: "lastDay"
            label: qsTr("Last day")
            placeholderText: "2026-10-31"
            onTextChanged: root.error = ""
            onAccepted: root.save()
        }
    }

    FormError {
        objectName: "periodError"
        text: root.error
    }
}
