// SPDX-License-Identifier: GPL-3.0-or-later
// Another explanation of the readings, how likely it is, and what would tell it apart.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Item {
    id: root

    required property string title
    required property string share
    required property string text
    property bool ruled: false

    implicitHeight: grid.implicitHeight + 7
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + share
    Accessible.description: text

    Rectangle {
        width: parent.width
        height: 1
        visible: root.ruled
        color: Theme.grid
    }

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: 2
        columnSpacing: 8
        rowSpacing: 0

        TextLabel {
            Layout.fillWidth: true
            text: root.title
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }

        TextLabel {
            Layout.alignment: Qt.AlignTop
            text: root.share
            strong: true
            Accessible.ignored: true
        }

        TextLabel {
            Layout.fillWidth: true
            Layout.columnSpan: 2
            text: root.text
            size: Theme.labelSize
            color: Theme.text3
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
}
