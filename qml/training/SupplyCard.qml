// SPDX-License-Identifier: GPL-3.0-or-later
// The supply: voltage, frequency, the order of the phases, and which conductors are connected.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property DeskSupply supply

    /// Narrower, its conductors or the columns of the loads would leave their cards.
    readonly property real narrowest: Math.max(Theme.px(410), conductors.implicitWidth + 24)

    title: qsTr("Supply")
    bottomPadding: 10
    spacing: 2

    GridLayout {
        Layout.fillWidth: true
        columns: 3
        columnSpacing: 10
        rowSpacing: 2

        TextLabel {
            text: qsTr("Voltage")
            color: Theme.text2
        }

        Slider {
            Layout.fillWidth: true
            objectName: "voltageSlider"
            label: qsTr("Voltage")
            valueText: root.supply.voltageText + " V"
            filled: false
            from: 160
            to: 300
            stepSize: 1
            value: root.supply.voltage
            onMoved: root.supply.setVoltage(value)
        }

        NumberField {
            Layout.preferredWidth: Theme.px(76)
            objectName: "voltageField"
            label: qsTr("Voltage")
            unit: "V"
            shown: root.supply.voltageText
            onEntered: typed => problem = root.supply.enterVoltage(typed)
        }

        TextLabel {
            text: qsTr("Frequency")
            color: Theme.text2
        }

        Slider {
            Layout.fillWidth: true
            objectName: "frequencySlider"
            label: qsTr("Frequency")
            valueText: root.supply.frequencyText + " Hz"
            filled: false
            from: 44
            to: 66
            stepSize: 0.1
            value: root.supply.frequency
            onMoved: root.supply.setFrequency(value)
        }

        NumberField {
            Layout.preferredWidth: Theme.px(76)
            objectName: "frequencyField"
            label: qsTr("Frequency")
            unit: "Hz"
            shown: root.supply.frequencyText
            onEntered: typed => problem = root.supply.enterFrequency(typed)
        }
    }

    RowLayout {
        id: conductors

        Layout.topMargin: 6
        Layout.fillWidth: true
        spacing: 0

        SegmentedControl {
            objectName: "orderChoice"
            label: qsTr("Phase sequence")
            words: ["123", "132"]
            currentIndex: root.supply.order132 ? 1 : 0
            onChosen: index => root.supply.setOrder132(index === 1)
        }

        Item {
            Layout.fillWidth: true
        }

        Repeater {
            model: [Measure.Phase.L1, Measure.Phase.L2, Measure.Phase.L3, Measure.Phase.N]

            Row {
                id: conductor

                required property int modelData
                required property int index

                Layout.leftMargin: 9
                spacing: 5

                PhaseBadge {
                    id: badge

                    anchors.verticalCenter: parent.verticalCenter
                    phase: conductor.modelData
                    Accessible.ignored: true
                }

                Switch {
                    objectName: "conductor-" + conductor.index
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(30)
                    implicitHeight: Theme.px(24)
                    focusPolicy: Qt.TabFocus
                    checked: root.supply.connected[conductor.index]
                    Accessible.name: qsTr("%1 connected").arg(badge.text)
                    onToggled: {
                        root.supply.setConnected(conductor.index, checked);
                        checked = Qt.binding(() => root.supply.connected[conductor.index]);
                    }
                }
            }
        }
    }
}
