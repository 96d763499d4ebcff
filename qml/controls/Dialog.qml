// SPDX-License-Identifier: GPL-3.0-or-later
// A question or a form in the middle of the window: title, content, buttons. Enter accepts, Escape leaves.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Ui

Popup {
    id: root

    property string title: ""
    property string acceptText: qsTr("OK")
    property string rejectText: qsTr("Cancel")
    property bool danger: false
    property bool acceptEnabled: true
    default property alias body: column.data

    signal accepted

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: parent ? Math.min(Theme.px(440), parent.width - 32) : Theme.px(440)
    modal: true
    padding: 20

    contentItem: ColumnLayout {
        spacing: 16

        TextLabel {
            Layout.fillWidth: true
            text: root.title
            size: 17
            strong: true
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        ColumnLayout {
            id: column

            Layout.fillWidth: true
            spacing: 12
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8

            Button {
                objectName: "dialogReject"
                visible: root.rejectText !== ""
                text: root.rejectText
                onClicked: root.close()
            }

            Button {
                objectName: "dialogAccept"
                primary: !root.danger
                danger: root.danger
                enabled: root.acceptEnabled
                text: root.acceptText
                onClicked: root.accepted()
            }
        }
    }
}
