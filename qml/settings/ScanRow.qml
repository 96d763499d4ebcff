// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Item {
    id: root

    required property int index
    required property string address
    required property string device
    required property string verdict
    required property bool canAdd
    required property bool chosen

    signal chosenChangeRequested(bool chosen)

    implicitHeight: Theme.px(28)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, %3").arg(address).arg(device).arg(verdict)

    Rectangle {
        width: parent.width
        height: 1
        visible: root.index > 0
        color: Theme.grid
    }

    RowLayout {
        anchors.fill: parent
        spacing: 9

        CheckBox {
            objectName: "chosen"
            enabled: root.canAdd
            checked: root.chosen
            text: qsTr("Add %1").arg(root.address)
            onToggled: {
                root.chosenChangeRequested(checked);
                checked = Qt.binding(() => root.chosen);
            }
        }

        TextLabel {
            Layout.preferredWidth: Theme.px(116)
            text: root.address
            color: root.canAdd ? Theme.text : Theme.text3
            elide: Text.ElideMiddle
        }

        TextLabel {
            Layout.fillWidth: true
            text: root.device
            color: root.canAdd ? Theme.text : Theme.text3
            elide: Text.ElideRight
        }

        TextLabel {
            text: root.verdict
            size: Theme.labelSize
            color: Theme.text3
        }
    }
}
