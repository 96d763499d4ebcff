// SPDX-License-Identifier: GPL-3.0-or-later
// Import or export, in the width that there is: arrows say it where the words do not fit.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

FocusScope {
    id: root

    required property string label
    required property bool exporting

    signal chosen(bool exporting)

    function choose(exporting: bool) {
        if (exporting !== root.exporting) {
            chosen(exporting);
        }
    }

    implicitHeight: Theme.px(26)
    implicitWidth: Theme.px(100)
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: label + ", " + (exporting ? qsTr("export") : qsTr("import"))
    Accessible.focusable: true
    Keys.onLeftPressed: choose(false)
    Keys.onRightPressed: choose(true)
    Keys.onSpacePressed: choose(!exporting)

    Rectangle {
        anchors.fill: parent
        radius: 6
        color: Theme.sunken
        border.width: 1
        border.color: Theme.border

        FocusRing {
            target: root
        }
    }

    Repeater {
        model: 2

        Rectangle {
            id: half

            required property int index
            readonly property bool chosen: root.exporting === (index === 1)
            readonly property string word: index === 1 ? qsTr("export") : qsTr("import")

            objectName: index === 1 ? "export" : "import"
            x: 3 + index * (width + 2)
            y: 3
            width: (root.width - 8) / 2
            height: root.height - 6
            radius: 4
            color: chosen ? Theme.accentTint : area.containsMouse ? Theme.hover : "transparent"
            border.width: chosen ? 1 : 0
            border.color: Theme.accent
            Accessible.role: Accessible.PageTab
            Accessible.name: word
            Accessible.selectable: true
            Accessible.selected: chosen
            Accessible.onPressAction: root.choose(index === 1)

            TextLabel {
                id: label

                anchors.centerIn: parent
                visible: implicitWidth + 4 <= parent.width
                text: half.word
                size: Theme.labelSize
                strong: half.chosen
                color: half.chosen ? Theme.accentText : Theme.text2
            }

            Icon {
                anchors.centerIn: parent
                visible: !label.visible
                name: half.index === 1 ? "left" : "right"
                size: 16
                color: half.chosen ? Theme.accentText : Theme.text2
            }

            MouseArea {
                id: area

                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.choose(half.index === 1)
            }
        }
    }
}
