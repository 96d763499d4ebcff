// SPDX-License-Identifier: GPL-3.0-or-later
// Something takes long: how far it is, and a button that ends it.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Rectangle {
    id: root

    required property string text
    required property real progress // from 0 to 1

    signal cancelled

    implicitHeight: Theme.px(40)
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Rectangle {
        x: 1
        y: parent.height - 4
        width: (parent.width - 2) * root.progress
        height: 3
        color: Theme.accent
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 6
        spacing: 8

        TextLabel {
            Layout.fillWidth: true
            objectName: "progressText"
            text: root.text
            color: Theme.text2
            elide: Text.ElideRight
        }

        Button {
            objectName: "progressCancel"
            small: true
            text: qsTr("Cancel")
            onClicked: root.cancelled()
        }
    }
}
