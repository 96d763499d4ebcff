// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the period was read, and everything that a reader of the figures should know of the readings.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property EnergyModel energy

    signal entriesRequested

    title: qsTr("Completeness")
    spacing: 2
    bottomPadding: 6
    objectName: "completenessCard"
    actions: [
        Button {
            id: entryButton

            objectName: "editEntries"
            small: true
            iconName: "edit"
            Accessible.name: qsTr("Enter a reading by hand")
            onClicked: root.entriesRequested()

            ToolTip {
                visible: entryButton.hovered || entryButton.visualFocus
                text: qsTr("Enter a reading by hand, for the date of an exchange or for a gap")
            }
        },
        TextLabel {
            objectName: "completeness"
            text: root.energy.completeness
            size: 17
            strong: true
        }
    ]

    TextLabel {
        Layout.fillWidth: true
        objectName: "quarters"
        text: root.energy.quarters
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.topMargin: 4

        ListView {
            id: list

            anchors.fill: parent
            objectName: "energyNotes"
            clip: true
            spacing: 6
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: contentHeight > height
            model: root.energy.notes.length
            T.ScrollBar.vertical: ScrollBar {}

            delegate: RowLayout {
                id: note

                required property int index
                readonly property var said: root.energy.notes[index] ?? null
                readonly property string kind: said?.kind ?? ""

                width: ListView.view.width - 10
                spacing: 8
                Accessible.role: Accessible.StaticText
                Accessible.name: [said?.strong ?? "", said?.text ?? ""].filter(text => text !== "").join(", ")

                Item {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 2
                    implicitWidth: Theme.px(14)
                    implicitHeight: Theme.px(14)

                    RowMark {
                        anchors.centerIn: parent
                        mark: note.kind === "gap" ? "estimated" : ""
                    }

                    Icon {
                        anchors.centerIn: parent
                        visible: note.kind !== "gap"
                        name: note.kind === "warning" ? "warning" : "info"
                        size: 14
                        color: note.kind === "warning" ? Theme.stale : Theme.text2
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    TextLabel {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: note.said?.strong ?? ""
                        size: Theme.labelSize
                        strong: true
                        wrapMode: Text.WordWrap
                        Accessible.ignored: true
                    }

                    TextLabel {
                        Layout.fillWidth: true
                        text: note.said?.text ?? ""
                        size: Theme.labelSize
                        color: Theme.text2
                        wrapMode: Text.WordWrap
                        Accessible.ignored: true
                    }
                }
            }
        }

        FocusRing {
            anchors.margins: 0
            target: list
        }
    }
}
