// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a list in a dialog: a text, a detail, and what can be done with it.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

RowLayout {
    id: root

    required property string text
    property string detail: ""
    property bool editable: true

    signal editRequested
    signal removeRequested

    spacing: 4

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        TextLabel {
            Layout.fillWidth: true
            text: root.text
            elide: Text.ElideRight
        }

        TextLabel {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.detail
            size: Theme.labelSize
            color: Theme.text3
            wrapMode: Text.WordWrap
        }
    }

    RowAction {
        objectName: "editRow"
        visible: root.editable
        iconName: "edit"
        label: qsTr("Edit %1").arg(root.text)
        onClicked: root.editRequested()
    }

    RowAction {
        objectName: "removeRow"
        iconName: "remove"
        label: qsTr("Remove %1").arg(root.text)
        onClicked: root.removeRequested()
    }
}
