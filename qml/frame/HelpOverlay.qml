// SPDX-License-Identifier: GPL-3.0-or-later
// F1: what the page in view is for, and its keys.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Ui

Dialog {
    id: root

    required property PageInfo page

    width: parent ? Math.min(Theme.px(560), parent.width - 32) : Theme.px(560)
    title: qsTr("Help: %1").arg(page ? page.title : "")
    acceptText: qsTr("Close")
    rejectText: ""
    onAccepted: close()

    Flickable {
        id: flick

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(words.implicitHeight, root.parent ? root.parent.height - Theme.px(200) : Theme.px(400))
        contentWidth: width
        contentHeight: words.implicitHeight
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}

        TextLabel {
            id: words

            width: flick.width - 12
            objectName: "helpText"
            text: root.page ? Array.from(root.page.help).join("\n\n") : ""
            color: Theme.text2
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
