// SPDX-License-Identifier: GPL-3.0-or-later
// A meter that gets a command, or does not: what became of it, and why.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    // Roles of MeterCommands.
    required property int index
    required property string name
    required property string address
    required property string product
    required property int outcome
    required property string word
    required property string reason
    required property string changes

    readonly property bool told: outcome >= MeterCommands.Done

    objectName: "commandRow-" + index
    spacing: 2
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.from([name, word, reason, changes]).filter(text => text !== "").join(", ")

    // No layout: what comes when the result is told would lie on what stands there until the next one arranges it.
    Item {
        Layout.fillWidth: true
        Layout.topMargin: 6
        implicitHeight: Math.max(meter.implicitHeight, told.implicitHeight)

        StateGlyph {
            id: glyph

            objectName: "commandGlyph"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.told || root.outcome === MeterCommands.NotAllowed
            kind: {
                switch (root.outcome) {
                case MeterCommands.Done:
                    return Measure.State.Live;
                case MeterCommands.NotDone:
                    return Measure.State.Alarm;
                case MeterCommands.Unknown:
                    return Measure.State.Stale;
                default:
                    return Measure.State.Offline;
                }
            }
        }

        TextLabel {
            id: meter

            objectName: "commandMeter"
            x: glyph.width + 8
            width: told.x - x - 8
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: root.name
            strong: true
            color: root.outcome === MeterCommands.NotAllowed ? Theme.text3 : Theme.text
            elide: Text.ElideRight
        }

        Row {
            id: told

            anchors.right: parent.right
            height: parent.height
            spacing: 8

            TextLabel {
                objectName: "commandWord"
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                visible: root.word !== ""
                text: root.word
                strong: true
                color: root.outcome === MeterCommands.NotDone ? Theme.alarmText : root.outcome === MeterCommands.Unknown ? Theme.staleText : Theme.text
            }

            TextLabel {
                objectName: "commandAddress"
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: root.address
                size: Theme.labelSize
                color: Theme.text3
            }

            TextLabel {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                visible: root.product !== ""
                text: root.product
                size: Theme.labelSize
                color: Theme.text3
            }
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "commandReason"
        visible: text !== ""
        text: root.reason
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "commandChanges"
        visible: text !== ""
        text: root.changes
        size: Theme.labelSize
        color: Theme.text3
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }

    Item {
        implicitHeight: 6
    }
}
