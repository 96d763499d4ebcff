// SPDX-License-Identifier: GPL-3.0-or-later
// A place or a meter in the table of a site. What can be done with it appears under the pointer and where the keyboard
// is.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

MouseArea {
    id: root

    // Roles of SiteTree.
    required property int index
    required property bool isPlace
    required property int level
    required property string name
    required property real number
    required property bool isOpen
    required property string countText
    required property string address
    required property string product
    required property string roleText
    required property string stateWord
    required property string reason
    required property bool editable
    required property bool commandsAllowed
    required property bool canAllow
    // "state" is a property of every Item, so the role is read from the model.
    required property var model

    /// The meter that the other pages show.
    property bool inView: false

    readonly property ListView list: ListView.view as ListView
    readonly property bool current: ListView.isCurrentItem && list !== null && list.activeFocus
    readonly property bool active: containsMouse || current
    // The software renderer draws a shape that a list clips away whole, unclipped.
    readonly property bool shapesShown: list && y + height / 2 + 4 > list.contentY && y + height / 2 - 4 < list.contentY + list.height
    readonly property real indent: 12 + level * Theme.px(17)

    signal openToggled
    signal showRequested
    signal testRequested
    signal addRequested
    signal editRequested
    signal removeRequested
    signal allowRequested(bool allowed)

    implicitHeight: Theme.px(29)
    hoverEnabled: true
    acceptedButtons: Qt.LeftButton
    Accessible.role: Accessible.TreeItem
    Accessible.name: isPlace ? qsTr("%1, %2").arg(name).arg(countText) : qsTr("%1, %2, %3").arg(name).arg(stateWord).arg(address)
    Accessible.description: reason
    Accessible.selected: current
    Accessible.onPressAction: isPlace ? openToggled() : showRequested()
    onClicked: {
        list.currentIndex = index;
        list.forceActiveFocus(Qt.MouseFocusReason);
    }
    onDoubleClicked: isPlace ? openToggled() : showRequested()

    Rectangle {
        anchors.fill: parent
        color: root.current ? Theme.accentTint : root.active ? Theme.hover : root.isPlace ? Theme.sunken : "transparent"
    }

    Rectangle {
        y: parent.height - 1
        width: parent.width
        height: 1
        color: Theme.grid
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.indent
        anchors.rightMargin: 8
        spacing: 8

        IconButton {
            objectName: "toggle"
            Layout.preferredWidth: Theme.px(18)
            Layout.preferredHeight: Theme.px(22)
            visible: root.isPlace
            opacity: root.shapesShown ? 1 : 0
            focusPolicy: Qt.NoFocus // the arrow keys open and close
            iconName: root.isOpen ? "down" : "right"
            iconSize: 16
            ink: Theme.text3
            label: root.isOpen ? qsTr("Close %1").arg(root.name) : qsTr("Open %1").arg(root.name)
            onClicked: root.openToggled()
        }

        StateGlyph {
            visible: !root.isPlace
            opacity: root.shapesShown ? 1 : 0
            kind: root.model.state
        }

        TextLabel {
            Layout.fillWidth: !root.isPlace
            Layout.maximumWidth: root.isPlace ? root.width * 0.6 : 16777215
            objectName: "rowName"
            text: root.name
            strong: root.isPlace || root.inView
            elide: Text.ElideRight
        }

        TextLabel {
            Layout.fillWidth: true
            visible: root.isPlace
            text: root.countText
            size: Theme.labelSize
            color: Theme.text3
        }

        TextLabel {
            objectName: "rowAddress"
            Layout.preferredWidth: Theme.px(124)
            visible: !root.isPlace
            text: root.address
            color: Theme.text2
            elide: Text.ElideMiddle
        }

        TextLabel {
            Layout.preferredWidth: Theme.px(40)
            visible: !root.isPlace
            text: root.product
            size: Theme.labelSize
            color: Theme.text3
        }

        Item {
            Layout.preferredWidth: Theme.px(36)
            Layout.fillHeight: true
            visible: !root.isPlace

            Switch {
                objectName: "allowCommands"
                width: Theme.px(30)
                height: parent.height
                visible: root.canAllow
                opacity: root.shapesShown ? 1 : 0
                focusPolicy: Qt.NoFocus // the key C of the row
                enabled: root.editable
                checked: root.commandsAllowed
                Accessible.name: qsTr("Allow commands to %1").arg(root.name)
                onToggled: {
                    root.allowRequested(checked);
                    checked = Qt.binding(() => root.commandsAllowed);
                }
            }
        }

        Item {
            Layout.preferredWidth: Theme.px(112)
            Layout.fillHeight: true

            TextLabel {
                anchors.fill: parent
                visible: !root.active && !root.isPlace
                text: root.roleText
                size: Theme.labelSize
                color: Theme.text3
                elide: Text.ElideRight
            }

            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.active && root.shapesShown

                RowAction {
                    objectName: "show"
                    visible: !root.isPlace
                    iconName: "meter"
                    label: qsTr("Show %1").arg(root.name)
                    onClicked: root.showRequested()
                }

                RowAction {
                    objectName: "test"
                    visible: !root.isPlace
                    iconName: "plug"
                    label: qsTr("Test %1").arg(root.name)
                    onClicked: root.testRequested()
                }

                RowAction {
                    objectName: "addPlace"
                    visible: root.isPlace
                    iconName: "plus"
                    label: qsTr("Add a place in %1").arg(root.name)
                    onClicked: root.addRequested()
                }

                RowAction {
                    objectName: "edit"
                    visible: root.editable
                    iconName: "edit"
                    label: qsTr("Edit %1").arg(root.name)
                    onClicked: root.editRequested()
                }

                RowAction {
                    objectName: "remove"
                    visible: root.editable && root.level > 0
                    iconName: "remove"
                    label: qsTr("Remove %1").arg(root.name)
                    onClicked: root.removeRequested()
                }
            }
        }
    }

    ToolTip {
        visible: root.containsMouse && root.reason !== "" && !root.pressed
        beside: true
        text: root.reason
    }
}
