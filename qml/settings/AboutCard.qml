// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property AppInfo info

    title: qsTr("About")
    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        ProductMark {}

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            TextLabel {
                text: root.info.name + " " + root.info.version
                strong: true
            }

            TextLabel {
                text: qsTr("Shows, records and simulates SOCOMEC COUNTIS E27 and E28 meters.")
                size: Theme.labelSize
                color: Theme.text2
                wrapMode: Text.WordWrap
                Layout.fillWidth: true
            }
        }
    }

    TextLabel {
        Layout.topMargin: 8
        text: qsTr("Licence %1 · Qt %2").arg(root.info.license).arg(root.info.qtVersion)
        size: Theme.labelSize
        color: Theme.text3
    }
}
