// SPDX-License-Identifier: GPL-3.0-or-later
// A read of any registers that lie in one block.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property FreeRead freeRead

    function focusAddress() {
        address.field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: qsTr("Free read")
    caption: qsTr("function 3, inside one block, up to 125 words; nothing is written")

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        TextField {
            id: address

            Layout.preferredWidth: Theme.px(132)
            Layout.fillWidth: false
            label: qsTr("First address")
            number: true
            field.objectName: "readAddress"
            field.implicitWidth: Theme.px(132)
            field.rightPadding: Theme.px(46)
            text: root.freeRead.address
            onTextChanged: root.freeRead.address = text
            onAccepted: root.freeRead.read()

            MonoLabel {
                parent: address.field
                x: parent ? parent.width - width - 10 : 0
                height: parent ? parent.height : 0
                text: root.freeRead.otherAddress
                color: Theme.text3
            }
        }

        TextField {
            id: words

            Layout.preferredWidth: Theme.px(64)
            Layout.fillWidth: false
            label: qsTr("Words")
            number: true
            field.objectName: "readWords"
            field.implicitWidth: Theme.px(64)
            text: root.freeRead.words
            onTextChanged: root.freeRead.words = text
            onAccepted: root.freeRead.read()
        }

        ColumnLayout {
            spacing: 4

            TextLabel {
                text: qsTr("Show as")
                size: Theme.labelSize
                color: Theme.text3
            }

            ComboBox {
                objectName: "readForm"
                label: qsTr("Show as")
                implicitWidth: Theme.px(156)
                model: root.freeRead.forms
                currentIndex: root.freeRead.form
                onActivated: index => root.freeRead.form = index
            }
        }

        Item {
            Layout.fillWidth: true
        }

        Button {
            objectName: "readOnce"
            Layout.alignment: Qt.AlignBottom
            primary: true
            iconName: "play"
            text: qsTr("Read")
            enabled: root.freeRead.problem === "" && !root.freeRead.busy
            onClicked: root.freeRead.read()
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: 10
        Layout.preferredHeight: Theme.px(40)
        radius: 6
        color: Theme.sunken

        FormError {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: 11
            anchors.verticalCenter: parent.verticalCenter
            objectName: "readProblem"
            text: root.freeRead.problem
        }

        TextLabel {
            id: note

            readonly property bool alone: root.freeRead.result === ""

            x: alone ? 11 : parent.width - width - 11
            width: alone ? parent.width - 22 : Math.min(implicitWidth, parent.width * 0.45)
            height: parent.height
            visible: root.freeRead.problem === ""
            objectName: "readNote"
            text: root.freeRead.resultNote || qsTr("The words that the meter answers appear here.")
            size: Theme.labelSize
            color: root.freeRead.failed ? Theme.alarmText : Theme.text3
            elide: Text.ElideRight
            wrapMode: alone ? Text.WordWrap : Text.NoWrap
            maximumLineCount: 2
            Accessible.role: root.freeRead.failed ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }

        Flickable {
            id: flick

            anchors.left: parent.left
            anchors.right: note.left
            anchors.leftMargin: 11
            anchors.rightMargin: 10
            height: parent.height
            visible: root.freeRead.problem === "" && root.freeRead.result !== ""
            contentHeight: Math.max(height, result.implicitHeight)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {
            }

            TextEdit {
                id: result

                width: flick.width - 10
                height: flick.contentHeight
                objectName: "readResult"
                readOnly: true
                selectByMouse: true
                activeFocusOnTab: text !== ""
                wrapMode: TextEdit.Wrap
                verticalAlignment: TextEdit.AlignVCenter
                text: root.freeRead.result
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                font.family: Theme.monoFamily
                font.pixelSize: Theme.px(Theme.labelSize)
                renderType: Text.NativeRendering
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("What the meter answers")
                Accessible.readOnly: true

                FocusRing {
                    target: result
                }
            }
        }
    }
}
