// SPDX-License-Identifier: GPL-3.0-or-later
// What is in view and how fresh it is; at the right the tools that serve every page.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

FocusScope {
    id: root

    required property MeterList meters
    required property MeterSelection selection
    required property HeaderSubject subject
    required property Appearance appearance
    required property DemoMode demo
    required property AlarmsModel alarms
    required property ReplayModel replay

    readonly property bool narrow: width < Theme.px(860)
    /// There is room for the whole state, as "live 14 of 14".
    readonly property bool roomy: width >= Theme.px(960)
    /// There is room for what the demo adds.
    readonly property bool wide: width >= Theme.px(1320)
    /// What else is reached by a key, the palette or the settings gives way.
    readonly property bool tight: width < Theme.px(480)
    property alias selector: selector

    signal paletteRequested
    signal helpRequested
    signal meterSettingsRequested
    /// Another meter, or this one, is to come into view.
    signal meterChosen
    signal alarmsRequested

    implicitHeight: Theme.topBarHeight
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Meter in view")

    Rectangle {
        anchors.fill: parent
        color: Theme.card

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 12

        MeterSelector {
            id: selector

            Layout.preferredWidth: Theme.px(root.narrow ? 220 : 270)
            Layout.maximumWidth: Layout.preferredWidth
            Layout.minimumWidth: Theme.px(root.tight ? 60 : 120)
            Layout.fillWidth: true // gives way first
            meters: root.meters
            selection: root.selection
            subject: root.subject
            onSettingsRequested: root.meterSettingsRequested()
            onChosen: root.meterChosen()
        }

        ReplayChip {
            objectName: "replayChip"
            Layout.minimumWidth: leastWidth
            Layout.maximumWidth: implicitWidth
            Layout.fillWidth: true
            visible: root.replay.active
            replay: root.replay
        }

        StateChip {
            objectName: "stateChip"
            Layout.fillWidth: true // gives way second
            Layout.minimumWidth: root.roomy ? Math.min(implicitWidth, Theme.px(150)) : leastWidth
            Layout.maximumWidth: implicitWidth
            // What is well now is live; in a replay, the chip beside it says what it is.
            visible: root.subject.known && root.subject.kind !== Measure.State.Replay
            kind: root.subject.kind
            word: root.subject.word
            detail: root.subject.wordDetail
            note: root.subject.wordNote
        }

        StateChip {
            objectName: "alarmChip"
            Layout.maximumWidth: implicitWidth
            visible: root.alarms.open > 0 && root.width >= Theme.px(root.demo.active ? 1000 : 900)
            kind: Measure.State.Alarm
            word: root.alarms.openText
            detail: root.demo.active && !root.wide ? "" : root.alarms.waitingText // the rail has their number
            note: qsTr("An alarm is open while its condition lasts, and after that until somebody acknowledges or resets it.")

            TapHandler {
                onTapped: root.alarmsRequested()
            }
        }

        Tag {
            objectName: "tariffTag"
            visible: root.subject.known && root.subject.tariff !== "" && !root.tight
            text: root.subject.tariff
            note: root.subject.tariffNote
            Accessible.name: qsTr("Tariff in progress: %1").arg(root.subject.tariff)
        }

        Row {
            visible: root.subject.known && root.subject.age !== "" && !root.replay.active && root.width >= Theme.px(680)
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "clock"
                size: 16
                color: Theme.text3
            }

            TextLabel {
                objectName: "ageLabel"
                text: root.subject.age
                color: Theme.text2
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Time of the reading: %1").arg(text)
            }
        }

        DemoChip {
            objectName: "demoChip"
            Layout.minimumWidth: leastWidth
            Layout.maximumWidth: implicitWidth
            Layout.fillWidth: true
            // The chip of the bundled meter says the same.
            visible: (root.demo.active || root.replay.simulated) && !(root.subject.known && root.subject.kind === Measure.State.Simulated)
        }

        Button {
            objectName: "leaveDemo"
            visible: root.demo.active && !root.narrow
            small: true
            text: qsTr("Leave the demo")
            onClicked: root.demo.leave()
        }

        Item {
            Layout.fillWidth: true
        }

        CommandField {
            objectName: "commandField"
            Layout.preferredWidth: implicitWidth
            compact: root.narrow || (root.demo.active && !root.wide) // Ctrl+K opens it as well
            onClicked: root.paletteRequested()
        }

        LanguageButton {
            objectName: "languageButton"
            Layout.leftMargin: -2
            visible: !root.tight
            appearance: root.appearance
        }

        IconButton {
            objectName: "themeButton"
            Layout.leftMargin: -2
            iconName: Theme.dark ? "sun" : "moon"
            label: Theme.dark ? qsTr("Use the light theme") : qsTr("Use the dark theme")
            shortcutText: qsTr("Ctrl+T")
            onClicked: root.appearance.theme = Theme.dark ? Appearance.Theme.Light : Appearance.Theme.Dark
        }

        IconButton {
            objectName: "helpButton"
            Layout.leftMargin: -2
            iconName: "help"
            label: qsTr("Show help for this page")
            shortcutText: qsTr("F1")
            onClicked: root.helpRequested()
        }
    }
}
