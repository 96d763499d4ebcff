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

    T.ScrollView {
        id: scroll

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(lines.implicitHeight, root.parent ? root.parent.height - 200 : 400)
        contentHeight: lines.implicitHeight
        contentWidth: availableWidth
        clip: true
        T.ScrollBar.vertical: ScrollBar {
            x: scroll.width - width
            height: scroll.height
        }

        ColumnLayout {
            id: lines

            width: scroll.availableWidth - 12
            spacing: 8

            Repeater {
                model: root.page ? root.page.help : []

                TextLabel {
                    required property string modelData

                    Layout.fillWidth: true
                    text: modelData
                    color: Theme.text2
                    wrapMode: Text.WordWrap
                    lineHeight: 1.15
                }
            }
        }
    }
}
