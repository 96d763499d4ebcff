// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
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
    // Plain bindings: a layout settles its heights later, when the list has already put the rows in their places.
    implicitHeight: descriptionLabel.y + descriptionLabel.height + 7
    radius: 6
    color: highlighted ? Theme.accentTint : area.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: description
    Accessible.selected: chosen
    Accessible.onPressAction: triggered()

    TextLabel {
        id: titleLabel

        x: 10
        y: 7
        width: parent.width - 20
        text: root.title
        strong: true
        color: root.chosen || root.highlighted ? Theme.accentText : Theme.text
        wrapMode: Text.WordWrap
    }

    TextLabel {
        id: descriptionLabel

        x: 10
        y: titleLabel.y + titleLabel.height + 2
        width: parent.width - 20
        text: root.description
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.triggered()
    }
}
