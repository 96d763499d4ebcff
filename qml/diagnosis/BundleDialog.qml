// SPDX-License-Identifier: GPL-3.0-or-later
// What a support bundle is, and whether it is redacted, before it is saved.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Dialog {
    id: root

    /// The user wants it.
    signal wanted(bool redact)

    title: qsTr("Save a support bundle")
    acceptText: qsTr("Save")
    onAccepted: {
        wanted(redact.checked);
        close();
    }

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("One file with what happened at this site in the last hour: readings, frames, events, settings and the diagnosis. Send it to whoever helps you. They open it in countis and see every page as you saw it.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 10

        CheckBox {
            id: redact

            objectName: "bundleRedact"
            Layout.alignment: Qt.AlignTop
            text: redactLabel.text
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            TextLabel {
                id: redactLabel

                Layout.fillWidth: true
                text: qsTr("Leave out who we are")
                wrapMode: Text.WordWrap

                TapHandler {
                    onTapped: redact.toggle()
                }
            }

            TextLabel {
                Layout.fillWidth: true
                text: qsTr("Addresses, names, places, serial numbers, comments, and the names of computers and users. Readings, times, prices and the time zone stay.")
                size: Theme.labelSize
                color: Theme.text3
                wrapMode: Text.WordWrap
            }
        }
    }
}
