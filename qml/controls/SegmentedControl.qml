// SPDX-License-Identifier: GPL-3.0-or-later
// A choice of one of a few, all in view, over several lines where it is given less than its implicit width. One stop of
// the Tab key; arrows, Home and End choose.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

FocusScope {
    id: root

    /// The words, in order.
    required property list<string> words
    required property string label
    /// What the words mean, in the same order: for words that are too short to say it.
    property list<string> notes: []
    /// Before the words, in the same order.
    property list<string> icons: []
    property int currentIndex: 0
    property bool large: false

    readonly property real lineHeight: large ? Theme.controlHeight : Theme.cardControlHeight
    property real wordsWidth: 0 // of all words in one line

    signal chosen(int index)

    function choose(index: int) {
        if (index >= 0 && index < words.length && index !== currentIndex) {
            chosen(index);
        }
    }

    function measure() {
        let sum = -row.spacing;
        for (let i = 0; i < segments.count; ++i) {
            sum += (segments.itemAt(i)?.width ?? 0) + row.spacing;
        }
        wordsWidth = Math.max(0, sum);
    }

    implicitWidth: wordsWidth + 6
    implicitHeight: Math.max(lineHeight, row.height + 6)
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: label
    Accessible.description: notes[currentIndex] ?? ""
    Accessible.focusable: true

    Keys.onLeftPressed: choose(currentIndex - 1)
    Keys.onRightPressed: choose(currentIndex + 1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home) {
            choose(0);
            event.accepted = true;
        } else if (event.key === Qt.Key_End) {
            choose(words.length - 1);
            event.accepted = true;
        }
    }

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

    Flow {
        id: row

        x: 3
        y: 3
        width: Math.max(root.width - 6, 1)
        spacing: 2

        Repeater {
            id: segments

            model: root.words
            onItemAdded: root.measure()
            onItemRemoved: root.measure()

            Rectangle {
                id: segment

                required property int index
                required property string modelData
                readonly property bool chosen: index === root.currentIndex

                objectName: "segment-" + index
                width: face.implicitWidth + 20
                height: root.lineHeight - 6
                onWidthChanged: root.measure()
                radius: 4
                readonly property string note: root.notes[index] ?? ""

                color: chosen ? Theme.accentTint : area.containsMouse ? Theme.hover : "transparent"
                border.width: chosen ? 1 : 0
                border.color: Theme.accent
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData
                Accessible.description: note
                Accessible.selectable: true
                Accessible.selected: chosen
                Accessible.onPressAction: root.choose(index)

                Row {
                    id: face

                    anchors.centerIn: parent
                    spacing: 6

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: name !== ""
                        name: root.icons[segment.index] ?? ""
                        size: 15
                        color: word.color
                    }

                    TextLabel {
                        id: word

                        text: segment.modelData
                        size: 12.5
                        strong: segment.chosen
                        color: segment.chosen ? Theme.accentText : Theme.text2
                    }
                }

                ToolTip {
                    visible: segment.note !== "" && (area.containsMouse || root.activeFocus && segment.chosen)
                    text: segment.note
                }

                MouseArea {
                    id: area

                    anchors.fill: parent
                    anchors.topMargin: -3
                    anchors.bottomMargin: -3
                    hoverEnabled: true
                    onClicked: root.choose(segment.index)
                }
            }
        }
    }
}
