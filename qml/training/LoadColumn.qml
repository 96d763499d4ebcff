// SPDX-License-Identifier: GPL-3.0-or-later
// The load of one phase.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property int row
    required property PhaseLoads loads
    required property real rowHeight
    required property real lineHeight
    // Roles of PhaseLoads.
    required property int phase
    required property string currentText
    required property real currentPosition
    required property real angle
    required property string angleText
    required property real harmonic
    required property string harmonicText
    required property bool exporting
    required property string measuredText
    required property string powerText
    required property bool exports

    readonly property string phaseName: badge.text

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: root.lineHeight
        spacing: 4

        PhaseBadge {
            id: badge

            phase: root.phase
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "loadPower-" + root.row
            text: root.powerText
            strong: true
            color: root.exports ? Theme.alarmText : Theme.text
            horizontalAlignment: Text.AlignRight
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("P %1: %2 kW").arg(root.phaseName).arg(text)
        }

        TextLabel {
            id: kilowatts

            text: "kW"
            size: Theme.labelSize
            color: Theme.text3
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: root.lineHeight
        spacing: 4

        TextLabel {
            Layout.fillWidth: true
            objectName: "loadMeasured-" + root.row
            text: root.measuredText
            strong: true
            horizontalAlignment: Text.AlignRight
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("I %1, measured: %2 A").arg(root.phaseName).arg(text)
        }

        TextLabel {
            Layout.preferredWidth: kilowatts.implicitWidth // in line with the one above
            text: "A"
            size: Theme.labelSize
            color: Theme.text3
        }
    }

    LoadValue {
        Layout.fillWidth: true
        Layout.preferredHeight: root.rowHeight
        objectName: "current-" + root.row
        label: qsTr("Current %1").arg(root.phaseName)
        unit: "A"
        shown: root.currentText
        to: 1
        stepSize: 0.01
        position: root.currentPosition
        onMoved: value => root.loads.moveCurrent(root.row, value)
        onEntered: typed => problem = root.loads.enterCurrent(root.row, typed)
    }

    LoadValue {
        Layout.fillWidth: true
        Layout.preferredHeight: root.rowHeight
        objectName: "angle-" + root.row
        label: qsTr("Angle %1").arg(root.phaseName)
        unit: "°"
        shown: root.angleText
        from: -90
        to: 90
        stepSize: 1
        filled: false
        position: root.angle
        onMoved: value => root.loads.setAngle(root.row, value)
        onEntered: typed => problem = root.loads.enterAngle(root.row, typed)
    }

    LoadValue {
        Layout.fillWidth: true
        Layout.preferredHeight: root.rowHeight
        objectName: "harmonic-" + root.row
        label: qsTr("Harmonic %1 of %2").arg(root.loads.order).arg(root.phaseName)
        unit: "%"
        shown: root.harmonicText
        to: 50
        stepSize: 1
        position: root.harmonic
        onMoved: value => root.loads.setHarmonic(root.row, value)
        onEntered: typed => problem = root.loads.enterHarmonic(root.row, typed)
    }

    Item {
        Layout.fillWidth: true
        Layout.preferredHeight: root.rowHeight

        DirectionChoice {
            objectName: "direction-" + root.row
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            label: qsTr("Direction %1").arg(root.phaseName)
            exporting: root.exporting
            onChosen: exporting => root.loads.setExporting(root.row, exporting)
        }
    }
}
