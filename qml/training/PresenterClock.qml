// SPDX-License-Identifier: GPL-3.0-or-later
// The time of the meter for the back row: its clock, whether it runs, and how fast.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

RowLayout {
    id: root

    required property TrainingDesk desk
    /// How far a scenario is, and that there is one, is not for the class.
    required property bool secret
    /// Of the type.
    required property real unit

    readonly property DeskDevice device: desk.device
    readonly property bool running: desk.scenarios.running

    spacing: 10 * unit

    TextLabel {
        objectName: "presenterClock"
        text: root.device.clockText
        font.pixelSize: Math.round(42 * root.unit)
        strong: true
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Meter clock: %1").arg(text)
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        spacing: 0

        TextLabel {
            Layout.fillWidth: true
            objectName: "presenterState"
            text: !root.secret ? root.desk.scenarios.stateText : root.running ? qsTr("running") : qsTr("paused")
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

    PresenterButton {
        objectName: "presenterPause"
        iconName: root.running ? "pause" : "play"
        label: root.running ? qsTr("Pause") : qsTr("Run")
        shortcutText: qsTr("P")
        unit: root.unit
        onClicked: root.running ? root.desk.scenarios.pause() : root.desk.scenarios.run()
    }

    PresenterButton {
        objectName: "presenterSlower"
        iconName: "left"
        label: qsTr("Run time slower")
        shortcutText: qsTr("Ctrl+-")
        unit: root.unit
        enabled: root.device.speed !== 0
        onClicked: root.device.speed = root.device.speed - 1
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
        Accessible.name: qsTr("Time speed: %1").arg(text)
    }

    PresenterButton {
        objectName: "presenterFaster"
        iconName: "right"
        label: qsTr("Run time faster")
        shortcutText: qsTr("Ctrl++")
        unit: root.unit
        enabled: root.device.speed !== root.device.speeds.length - 1
        onClicked: root.device.speed = root.device.speed + 1
    }
}
