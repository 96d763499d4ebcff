// SPDX-License-Identifier: GPL-3.0-or-later
// The earlier acceptance run that this one is compared with.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property CommissionModel commission

    spacing: 6

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        Button {
            objectName: "openEarlier"
            small: true
            iconName: "folder"
            text: qsTr("Compare with an earlier run")
            onClicked: root.commission.choose()
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "earlierText"
            text: root.commission.earlierText
            color: Theme.text2
            elide: Text.ElideRight
        }

        Button {
            objectName: "forgetEarlier"
            small: true
            visible: root.commission.earlierText !== ""
            text: qsTr("Do not compare")
            onClicked: root.commission.forgetEarlier()
        }
    }

    FormError {
        objectName: "earlierProblem"
        text: root.commission.earlierProblem
    }
}
