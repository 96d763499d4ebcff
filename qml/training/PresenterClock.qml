// SPDX-License-Identifier: GPL-3.0-or-later
// The time of the meter for the back row: its clock, whether it runs, and how fast.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

RowLayout {
    id: root

    required property TrainingBench bench
    /// Of the type.
    required property real unit
    /// The side of a button.
    required property int button

    readonly property BenchDevice device: bench.device
    readonly property bool running: bench.scenarios.running

    spacing: 10 * unit

    TextLabel {
        objectName: "presenterClock"
        text: root.device.clockText
        font.pixelSize: Math.round(42 * root.unit)
        strong: true
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Clock of the meter: %1").arg(text)
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        spacing: 0

        TextLabel {
            Layout.fillWidth: true
            objectName: "presenterState"
            text: root.bench.scenarios.stateText
            font.pixelSize: Math.round(18 * root.unit)
            color: root.running ? Theme.text2 : Theme.staleText
            elide: Text.ElideRight
        }

        TextLabel {
            Layout.fillWidth: true
            text: root.device.dateText
            font.pixelSize: Math.round(15 * root.unit)
            color: Theme.text3
            elide: Text.ElideRight
        }
    }

    Button {
        id: pauseButton

        Layout.preferredWidth: root.button
        Layout.preferredHeight: root.button
        objectName: "presenterPause"
        iconName: root.running ? "pause" : "play"
        Accessible.name: root.running ? qsTr("Pause") : qsTr("Run")
        onClicked: root.running ? root.bench.scenarios.pause() : root.bench.scenarios.run()

        ToolTip {
            visible: pauseButton.hovered
            text: pauseButton.Accessible.name
            shortcutText: qsTr("P")
        }
    }

    Button {
        id: slower

        Layout.preferredWidth: root.button
        Layout.preferredHeight: root.button
        objectName: "presenterSlower"
        iconName: "left"
        enabled: root.device.speed !== 0
        Accessible.name: qsTr("Time runs slower")
        onClicked: root.device.speed = root.device.speed - 1

        ToolTip {
            visible: slower.hovered
            text: slower.Accessible.name
            shortcutText: qsTr("Ctrl+-")
        }
    }

    TextLabel {
        Layout.preferredWidth: Math.round(92 * root.unit)
        objectName: "presenterSpeed"
        text: root.device.fast ? root.device.fastText : root.device.speeds[0]
        font.pixelSize: Math.round(24 * root.unit)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
        strong: root.device.fast
        color: root.device.fast ? Theme.replayText : Theme.text2
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Speed of time: %1").arg(text)
    }

    Button {
        id: faster

        Layout.preferredWidth: root.button
        Layout.preferredHeight: root.button
        objectName: "presenterFaster"
        iconName: "right"
        enabled: root.device.speed !== root.device.speeds.length - 1
        Accessible.name: qsTr("Time runs faster")
        onClicked: root.device.speed = root.device.speed + 1

        ToolTip {
            visible: faster.hovered
            text: faster.Accessible.name
            shortcutText: qsTr("Ctrl++")
        }
    }
}
