// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen frame, byte by byte.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property RegistersModel registers

    readonly property ChosenFrame frame: registers.chosen

    objectName: "frameCard"
    title: frame.known ? frame.title : qsTr("Frame")
    caption: frame.known ? frame.caption : ""

    HexLines {
        Layout.fillWidth: true
        Layout.bottomMargin: 6
        objectName: "frameBytes"
        visible: root.frame.lines.length > 0
        mostLines: root.height > Theme.px(460) ? 8 : 3
        lines: root.frame.lines
    }

    ListView {
        id: list

        readonly property real end: originY + contentHeight - height

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.rightMargin: -6
        objectName: "frameFields"
        visible: root.frame.known
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        model: root.frame.fields
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Bytes of the frame")
        T.ScrollBar.vertical: ScrollBar {
        }
        Keys.onUpPressed: contentY = Math.max(originY, contentY - Theme.px(22))
        Keys.onDownPressed: contentY = Math.max(originY, Math.min(end, contentY + Theme.px(22)))

        delegate: FieldRow {
            width: ListView.view.width
        }

        FocusRing {
            target: list
            shapeRadius: 2
        }
    }

    TextLabel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: !root.frame.known
        objectName: "noChosenFrame"
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        text: qsTr("Choose a frame to read it byte by byte.")
        color: Theme.text2
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 1
        visible: note.visible
        color: Theme.border
    }

    TextLabel {
        id: note

        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: text !== ""
        objectName: "markNote"
        text: root.registers.markNote
        size: Theme.labelSize
        color: Theme.text3
        wrapMode: Text.WordWrap
    }
}
