// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Item {
    id: root

    // Roles of MeterList.
    required property string name
    required property string addressText
    required property bool simulated
    required property bool editable
    // "state" is a property of every Item, so the role is read from the model.
    required property var model

    property bool current: false

    signal chosen
    signal editRequested
    signal removeRequested

    implicitHeight: Theme.px(60)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.grid
    }

    RowLayout {
        anchors.fill: parent
        spacing: 12

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            TextLabel {
                Layout.fillWidth: true
                text: root.name
                size: Theme.titleSize
                strong: true
                elide: Text.ElideRight
            }

            TextLabel {
                Layout.fillWidth: true
                objectName: "meterWhere"
                text: root.model.reason === "" ? root.addressText : root.addressText + " · " + root.model.reason
                size: Theme.labelSize
                color: Theme.text3
                elide: Text.ElideRight
            }
        }

        StateChip {
            kind: root.model.state
            word: root.model.stateWord
            note: root.model.stateNote
        }

        Button {
            objectName: "show"
            small: true
            text: root.current ? qsTr("In view") : qsTr("Show")
            Accessible.name: root.current ? qsTr("%1 is in view").arg(root.name) : qsTr("Show %1").arg(root.name)
            onClicked: root.chosen()
        }

        IconButton {
            objectName: "edit"
            visible: root.editable
            iconName: "edit"
            label: qsTr("Edit %1").arg(root.name)
            onClicked: root.editRequested()
        }

        IconButton {
            objectName: "remove"
            visible: root.editable
            iconName: "remove"
            label: qsTr("Remove %1").arg(root.name)
            onClicked: root.removeRequested()
        }
    }
}
