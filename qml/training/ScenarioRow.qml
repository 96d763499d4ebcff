// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Rectangle {
    id: root

    required property int index
    // Roles of ScenarioModel.
    required property string title
    required property string description
    required property bool chosen

    property bool highlighted: false

    signal triggered

    objectName: "scenario-" + index
    implicitHeight: column.implicitHeight + 14
    radius: 6
    color: highlighted ? Theme.accentTint : area.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: description
    Accessible.selected: chosen
    Accessible.onPressAction: triggered()

    ColumnLayout {
        id: column

        x: 10
        y: 7
        width: parent.width - 20
        spacing: 2

        TextLabel {
            Layout.fillWidth: true
            text: root.title
            strong: true
            color: root.chosen || root.highlighted ? Theme.accentText : Theme.text
            wrapMode: Text.WordWrap
        }

        TextLabel {
            Layout.fillWidth: true
            text: root.description
            size: Theme.labelSize
            color: Theme.text2
            wrapMode: Text.WordWrap
        }
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.triggered()
    }
}
