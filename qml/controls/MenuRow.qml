// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a popup's list: a word, a detail under or beside it, a tick when chosen.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Rectangle {
    id: root

    required property string text
    property string detail: ""
    property string shortcutText: ""
    property string iconName: ""
    property bool chosen: false
    property bool highlighted: false

    // The software renderer draws a shape that a list clips away whole, unclipped.
    readonly property ListView list: ListView.view as ListView
    readonly property bool iconsShown: !list || y + height / 2 + 8 > list.contentY && y + height / 2 - 8 < list.contentY + list.height

    signal triggered

    implicitWidth: layout.implicitWidth + 20
    implicitHeight: Theme.px(detail === "" ? 34 : 44)
    radius: 6
    color: highlighted ? Theme.accentTint : area.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: detail === "" ? text : text + ", " + detail
    Accessible.selected: chosen
    Accessible.onPressAction: triggered()

    RowLayout {
        id: layout

        anchors.fill: parent
        anchors.leftMargin: 10
        anchors.rightMargin: 10
        spacing: 10

        Icon {
            visible: root.iconName !== "" && root.iconsShown
            name: root.iconName
            size: 16
            color: root.highlighted ? Theme.accentText : Theme.text2
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            TextLabel {
                Layout.fillWidth: true
                text: root.text
                strong: root.chosen
                color: root.highlighted ? Theme.accentText : Theme.text
                elide: Text.ElideRight
            }

            TextLabel {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
                size: Theme.labelSize
                color: Theme.text3
                elide: Text.ElideRight
            }
        }

        KeyHint {
            visible: root.shortcutText !== ""
            text: root.shortcutText
        }

        Icon {
            visible: root.chosen && root.iconsShown
            name: "check"
            size: 16
            color: Theme.accentText
        }
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.triggered()
    }
}
