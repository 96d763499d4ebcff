// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Item {
    id: root

    // Roles of ValuesModel.
    required property string symbol
    required property string unit
    required property string name
    required property string l1
    required property string l2
    required property string l3
    required property string sum
    required property string n
    required property int l1State
    required property int l2State
    required property int l3State
    required property int sumState
    required property int nState
    required property string ageText
    required property list<string> tags
    required property list<bool> marks
    required property list<string> notes
    required property list<bool> wrong

    required property real columnWidth
    required property real neutralWidth
    required property bool named

    readonly property bool stale: sumState === Measure.Quality.Stale

    implicitHeight: Theme.px(29)
    objectName: "value-" + symbol
    Accessible.role: Accessible.Row
    Accessible.name: root.name

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.grid
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        TextLabel {
            Layout.preferredWidth: Theme.px(24)
            text: root.symbol
            strong: !root.stale
            color: root.stale ? Theme.text3 : Theme.text
        }

        TextLabel {
            Layout.preferredWidth: Theme.px(36)
            text: root.unit
            size: Theme.labelSize
            color: Theme.text3
        }

        // Takes what the columns of figures leave, never more: those stand below their badges.
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            TextLabel {
                id: nameLabel

                anchors.verticalCenter: parent.verticalCenter
                objectName: "valueName"
                width: Math.min(implicitWidth, parent.width - (age.text === "" ? 0 : age.width + 8))
                visible: root.named
                text: root.name
                size: Theme.labelSize
                color: Theme.text3
                elide: Text.ElideRight
            }

            TextLabel {
                id: age

                x: root.named ? nameLabel.width + 8 : 0
                anchors.verticalCenter: parent.verticalCenter
                text: root.stale ? root.ageText : ""
                size: Theme.labelSize
                color: Theme.staleText
            }
        }

        PhaseValue {
            Layout.preferredWidth: root.columnWidth
            objectName: "l1"
            text: root.l1
            quality: root.l1State
            tag: root.tags[0] ?? ""
            marked: root.marks[0] ?? false
            wrong: root.wrong[0] ?? false
            note: root.notes[0] ?? ""
        }

        PhaseValue {
            Layout.preferredWidth: root.columnWidth
            objectName: "l2"
            text: root.l2
            quality: root.l2State
            tag: root.tags[1] ?? ""
            marked: root.marks[1] ?? false
            wrong: root.wrong[1] ?? false
            note: root.notes[1] ?? ""
        }

        PhaseValue {
            Layout.preferredWidth: root.columnWidth
            objectName: "l3"
            text: root.l3
            quality: root.l3State
            tag: root.tags[2] ?? ""
            marked: root.marks[2] ?? false
            wrong: root.wrong[2] ?? false
            note: root.notes[2] ?? ""
        }

        PhaseValue {
            Layout.preferredWidth: root.columnWidth
            objectName: "sum"
            text: root.sum
            quality: root.sumState
            total: true
            tag: root.tags[3] ?? ""
            marked: root.marks[3] ?? false
            wrong: root.wrong[3] ?? false
            note: root.notes[3] ?? ""
        }

        PhaseValue {
            Layout.preferredWidth: root.neutralWidth
            objectName: "n"
            text: root.n
            quality: root.nState
            tag: root.tags[4] ?? ""
            marked: root.marks[4] ?? false
            wrong: root.wrong[4] ?? false
            note: root.notes[4] ?? ""
        }
    }
}
