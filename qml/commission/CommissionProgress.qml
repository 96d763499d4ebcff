// SPDX-License-Identifier: GPL-3.0-or-later
// How far the acceptance run is, and what the person has to do now.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property CommissionModel commission

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 10

        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.commission.waitsForLoad ? "bolt" : "clock"
            size: 20
            color: root.commission.waitsForLoad ? Theme.accentText : Theme.text3
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "commissionNow"
            text: root.commission.nowText
            size: Theme.titleSize
            strong: true
            color: root.commission.waitsForLoad ? Theme.accentText : Theme.text
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        TextLabel {
            Layout.alignment: Qt.AlignTop
            objectName: "commissionLeft"
            text: root.commission.leftText
            color: Theme.text2
        }
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 4
        radius: 2
        color: Theme.sunken
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.commission.progressText

        Rectangle {
            width: parent.width * root.commission.share
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8

        Button {
            objectName: "commissionLeaveOut"
            small: true
            enabled: root.commission.waitsForLoad
            iconName: "skipOn"
            text: qsTr("Leave this load step out")
            onClicked: root.commission.leaveOut()
        }

        Button {
            objectName: "commissionCancel"
            small: true
            danger: true
            iconName: "close"
            text: qsTr("Cancel the run")
            onClicked: root.commission.cancel()
        }
    }

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("You may close this window: the run goes on as long as this meter stays in view.")
        size: Theme.labelSize
        color: Theme.text3
        wrapMode: Text.WordWrap
    }
}
