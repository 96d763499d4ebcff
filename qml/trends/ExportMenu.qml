// SPDX-License-Identifier: GPL-3.0-or-later
// What is in view as a file or on the clipboard.
import QtQuick
import Countis.Ui

Popup {
    id: root

    signal csvRequested
    signal pictureRequested
    signal pictureCopyRequested

    contentItem: Column {
        focus: true
        Keys.onDownPressed: (csv.activeFocus ? picture : pictureCopy).forceActiveFocus()
        Keys.onUpPressed: (pictureCopy.activeFocus ? picture : csv).forceActiveFocus()

        ExportRow {
            id: csv

            focus: true
            objectName: "exportCsv"
            iconName: "table"
            text: qsTr("Readings as CSV")
            onTriggered: {
                root.close();
                root.csvRequested();
            }
        }

        ExportRow {
            id: picture

            objectName: "exportPicture"
            iconName: "download"
            text: qsTr("Charts and table as a picture")
            onTriggered: {
                root.close();
                root.pictureRequested();
            }
        }

        ExportRow {
            id: pictureCopy

            objectName: "copyPicture"
            iconName: "copy"
            text: qsTr("Copy the charts and the table as a picture")
            onTriggered: {
                root.close();
                root.pictureCopyRequested();
            }
        }
    }
}
