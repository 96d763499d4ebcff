// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a frame, 16 on a line; those that hold registers are underlined. More lines than fit are scrolled.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Countis.Ui

Rectangle {
    id: root

    /// As ChosenFrame.lines.
    required property var lines
    property int mostLines: 5
    readonly property real lineHeight: Theme.px(22)
    readonly property real placeWidth: Theme.px(28)
    readonly property real cellWidth: Math.min(Theme.px(24), (width - placeWidth - 26) / 16)
    readonly property var cells: lines.reduce((all, line) => all.concat(line.cells), [])

    implicitHeight: Math.min(lines.length, mostLines) * lineHeight + 8
    radius: 6
    color: Theme.sunken
    Accessible.role: Accessible.StaticText
    Accessible.name: cells.map(cell => cell.text).join(" ")

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: 4
        contentHeight: root.lines.length * root.lineHeight
        interactive: contentHeight > height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: interactive
        T.ScrollBar.vertical: ScrollBar {}
        Keys.onUpPressed: contentY = Math.max(0, contentY - root.lineHeight)
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + root.lineHeight))

        Repeater {
            model: root.lines

            MonoLabel {
                required property int index
                required property var modelData

                x: 6
                y: index * root.lineHeight
                height: root.lineHeight
                text: modelData.place
                color: Theme.text3
                Accessible.ignored: true
            }
        }

        Repeater {
            model: root.cells

            Item {
                id: cell

                required property int index
                required property var modelData

                x: 6 + root.placeWidth + index % 16 * root.cellWidth
                y: Math.floor(index / 16) * root.lineHeight
                width: root.cellWidth
                height: root.lineHeight

                Rectangle {
                    y: parent.height - 3
                    width: parent.width
                    height: cell.modelData.held ? 2 : 1
                    color: cell.modelData.held ? Theme.accent : Theme.border
                }

                Rectangle {
                    y: 2
                    width: 1
                    height: parent.height - 4
                    visible: cell.modelData.begins
                    color: Theme.accent
                }

                MonoLabel {
                    anchors.centerIn: parent
                    text: cell.modelData.text
                    color: cell.modelData.held ? Theme.text : Theme.text2
                    Accessible.ignored: true
                }
            }
        }
    }

    FocusRing {
        target: flick
    }
}
