// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
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
    required property int l1State
    required property int l2State
    required property int l3State
    required property int sumState
    required property list<string> tags
    required property list<bool> marks
    required property list<string> notes

    required property real symbolWidth

    implicitHeight: Theme.px(25)
    objectName: "effect-" + symbol
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

        Row {
            Layout.preferredWidth: root.symbolWidth
            spacing: 5

            TextLabel {
                id: symbolLabel

                text: root.symbol
                strong: true
            }

            TextLabel {
                anchors.baseline: symbolLabel.baseline
                text: root.unit
                size: Theme.labelSize
                color: Theme.text3
            }
        }

        EffectValue {
            objectName: "l1"
            text: root.l1
            quality: root.l1State
            tag: root.symbol === "PF" ? root.tags[0] ?? "" : ""
            marked: root.marks[0] ?? false
            note: root.notes[0] ?? ""
            signed: root.symbol === "P"
        }

        EffectValue {
            objectName: "l2"
            text: root.l2
            quality: root.l2State
            tag: root.symbol === "PF" ? root.tags[1] ?? "" : ""
            marked: root.marks[1] ?? false
            note: root.notes[1] ?? ""
            signed: root.symbol === "P"
        }

        EffectValue {
            objectName: "l3"
            text: root.l3
            quality: root.l3State
            tag: root.symbol === "PF" ? root.tags[2] ?? "" : ""
            marked: root.marks[2] ?? false
            note: root.notes[2] ?? ""
            signed: root.symbol === "P"
        }

        EffectValue {
            objectName: "sum"
            text: root.sum
            quality: root.sumState
            tag: root.symbol === "PF" ? root.tags[3] ?? "" : ""
            marked: root.marks[3] ?? false
            note: root.notes[3] ?? ""
            signed: root.symbol === "P"
            total: true
        }
    }
}
