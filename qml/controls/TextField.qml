// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text, with its label above and what is wrong with it below.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Ui

ColumnLayout {
    id: root

    property string label: ""
    property string hint: ""
    property string error: ""
    /// False: a form shows the error, because the field is too narrow for a sentence.
    property bool showsError: true
    property string iconName: ""
    /// It holds a number: whoever comes to it, by a click or by a key, selects it whole.
    property bool number: false
    property alias text: field.text
    property alias placeholderText: field.placeholderText
    property alias field: field
    property alias inputMethodHints: field.inputMethodHints
    property alias echoMode: field.echoMode

    signal accepted

    spacing: 4

    TextLabel {
        visible: root.label !== ""
        text: root.label
        size: Theme.labelSize
        color: Theme.text3
    }

    T.TextField {
        id: field

        Layout.fillWidth: true
        implicitWidth: 200
        implicitHeight: Theme.controlHeight
        leftPadding: root.iconName === "" ? 10 : 16 + Theme.px(16)
        rightPadding: 10
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        placeholderTextColor: Theme.text3
        font.family: Theme.family
        font.pixelSize: Theme.px(Theme.textSize)
        renderType: Text.NativeRendering
        selectByMouse: true
        hoverEnabled: true
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label !== "" ? root.label : placeholderText
        // Qt tells no name of a field for a password.
        Accessible.description: Accessible.passwordEdit && root.error === "" ? root.label : root.error
        Accessible.passwordEdit: echoMode === TextInput.Password
        onAccepted: root.accepted()

        WholeSelection {
            field: field
            enabled: root.number
        }

        TextLabel {
            x: field.leftPadding
            height: parent.height
            width: parent.width - field.leftPadding - field.rightPadding
            visible: field.length === 0 && field.preeditText === ""
            text: field.placeholderText
            color: field.placeholderTextColor
            elide: Text.ElideRight
        }

        Icon {
            x: 9
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            size: 16
            color: Theme.text3
        }

        background: Rectangle {
            radius: 6
            color: Theme.raised
            border.width: root.error !== "" ? 1.5 : 1
            border.color: root.error !== "" ? Theme.alarm : field.hovered ? Theme.borderStrong : Theme.border

            FocusRing {
                target: field
                shown: field.activeFocus // what is typed goes here, however somebody came
            }
        }
    }

    FormError {
        text: root.showsError ? root.error : ""
    }

    TextLabel {
        Layout.fillWidth: true
        visible: root.hint !== "" && root.error === ""
        text: root.hint
        size: Theme.labelSize
        color: Theme.text3
        wrapMode: Text.WordWrap
    }
}
