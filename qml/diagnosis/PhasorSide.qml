// SPDX-License-Identifier: GPL-3.0-or-later
// A phasor diagram with its title and its table.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property PhasorModel phasors
    required property bool changedReading
    required property string title
    property string caption: ""
    readonly property alias view: view

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(22)
        spacing: 8

        TextLabel {
            text: root.title
            strong: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        TextLabel {
            id: captionLabel

            Layout.fillWidth: true
            objectName: "sideCaption"
            horizontalAlignment: Text.AlignRight
            text: root.caption
            size: Theme.labelSize
            color: Theme.text3
            elide: Text.ElideLeft
            Accessible.role: Accessible.StaticText
            Accessible.name: text

            HoverArea {
                id: hover
            }

            ToolTip {
                visible: hover.hovered && captionLabel.truncated
                text: root.caption
            }
        }
    }

    PhasorView {
        id: view

        Layout.fillWidth: true
        objectName: root.changedReading ? "changedView" : "readView"
        phasors: root.phasors
        changedReading: root.changedReading
        label: root.changedReading ? qsTr("Phasor diagram: %1").arg(root.title) : qsTr("Phasor diagram as read")
    }

    PhasorTable {
        Layout.fillWidth: true
        objectName: root.changedReading ? "changedTable" : "readTable"
        rows: root.changedReading ? root.phasors.changedRows : root.phasors.readRows
        factor: root.changedReading ? root.phasors.changedFactor : root.phasors.readFactor
        neutral: root.changedReading ? root.phasors.changedNeutral : root.phasors.readNeutral
    }
}
