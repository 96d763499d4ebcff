// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is here yet: one sentence, and the action that changes it.
import QtQuick
import Countis.Ui

Column {
    id: root

    property string iconName: ""
    required property string title
    property string text: ""
    property string actionText: ""
    property string actionIcon: "plus"
    property string otherActionText: ""

    signal triggered
    signal otherTriggered

    spacing: 8

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.iconName !== ""
        name: root.iconName
        size: 32
        color: Theme.text3
    }

    TextLabel {
        anchors.horizontalCenter: parent.horizontalCenter
        text: root.title
        size: 17
        strong: true
    }

    TextLabel {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.text !== ""
        text: root.text
        color: Theme.text2
    }

    Item {
        width: 1
        height: 4
    }

    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.actionText !== ""
        objectName: "emptyAction"
        primary: true
        iconName: root.actionIcon
        text: root.actionText
        onClicked: root.triggered()
    }

    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.otherActionText !== ""
        objectName: "otherEmptyAction"
        text: root.otherActionText
        onClicked: root.otherTriggered()
    }
}
