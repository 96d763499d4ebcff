// SPDX-License-Identifier: GPL-3.0-or-later
// The address of the meter's web pages: to read, to copy, and to open in the browser.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

RowLayout {
    id: root

    required property string address

    signal openRequested

    function copy() {
        addressText.selectAll();
        addressText.copy();
        addressText.deselect();
    }

    Layout.fillWidth: true
    spacing: 8

    TextLabel {
        text: qsTr("Web pages")
        color: Theme.text2
    }

    TextEdit {
        id: addressText

        Layout.fillWidth: true
        objectName: "webAddress"
        text: root.address
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: Theme.family
        font.pixelSize: Theme.px(Theme.labelSize)
        renderType: Text.NativeRendering
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.WrapAnywhere
        readOnly: true
        selectByMouse: true
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Address of the web pages: %1").arg(text)
    }

    Button {
        id: copyButton

        objectName: "copyAddress"
        small: true
        iconName: "copy"
        Accessible.name: qsTr("Copy the address of the web pages")
        onClicked: root.copy()

        ToolTip {
            visible: copyButton.hovered
            text: qsTr("Copy the address")
        }
    }

    Button {
        id: openButton

        objectName: "openAddress"
        small: true
        text: qsTr("Open")
        Accessible.name: qsTr("Open the web pages of the meter")
        onClicked: root.openRequested()

        ToolTip {
            visible: openButton.hovered
            text: qsTr("Open the web pages in the browser")
            shortcutText: qsTr("W")
        }
    }
}
