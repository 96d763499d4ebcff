// SPDX-License-Identifier: GPL-3.0-or-later
// What a fault costs: as the load is now, and so far as the history shows it.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Rectangle {
    id: root

    required property string text
    property string soFar: ""
    property string band: ""

    implicitHeight: content.implicitHeight + 14
    radius: 6
    color: Theme.sunken
    Accessible.role: Accessible.StaticText
    Accessible.name: soFar === "" ? text : qsTr("Not counted so far: %1 %2. %3").arg(soFar).arg(band).arg(text)

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 10
        anchors.rightMargin: 10
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            visible: root.soFar !== ""
            spacing: 8

            TextLabel {
                Layout.fillWidth: true
                text: qsTr("Not counted so far")
                size: Theme.labelSize
                color: Theme.text3
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            TextLabel {
                objectName: "energySoFar"
                text: root.soFar
                size: 16
                strong: true
                Accessible.ignored: true
            }

            TextLabel {
                text: root.band
                size: Theme.labelSize
                color: Theme.text3
                Accessible.ignored: true
            }
        }

        TextLabel {
            Layout.fillWidth: true
            text: root.text
            size: Theme.labelSize
            color: Theme.text2
            wrapMode: Text.WordWrap
            Accessible.ignored: true
        }
    }
}
