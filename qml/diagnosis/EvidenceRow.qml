// SPDX-License-Identifier: GPL-3.0-or-later
// A reason for a verdict, and the value that it rests on.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Item {
    id: root

    required property string text
    required property string value
    property bool ruled: false

    implicitHeight: row.implicitHeight + 7
    Accessible.role: Accessible.ListItem
    Accessible.name: text

    Rectangle {
        width: parent.width
        height: 1
        visible: root.ruled
        color: Theme.grid
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 1
            name: "check"
            size: 16
            color: Theme.live
        }

        TextLabel {
            Layout.fillWidth: true
            text: root.text
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }

        TextLabel {
            Layout.alignment: Qt.AlignTop
            text: root.value
            strong: true
            Accessible.ignored: true
        }
    }
}
