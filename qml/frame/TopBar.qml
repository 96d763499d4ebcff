// SPDX-License-Identifier: GPL-3.0-or-later
// What is in view and how fresh it is; at the right the tools that serve every page.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

FocusScope {
    id: root

    required property MeterList meters
    required property MeterInView meter
    required property Appearance appearance

    readonly property bool narrow: width < Theme.px(860)
    /// What else is reached by a key, the palette or the settings gives way.
    readonly property bool tight: width < Theme.px(480)
    readonly property bool hasMeter: meters.count > 0
    property alias selector: selector

    signal paletteRequested
    signal helpRequested
    signal meterSettingsRequested

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
            meter: root.meter
            onSettingsRequested: root.meterSettingsRequested()
        }

        StateChip {
            objectName: "stateChip"
            visible: root.hasMeter
            kind: root.meter.state
            word: root.meter.stateWord
            detail: root.meter.stateDetail
        }

        Tag {
            objectName: "tariffTag"
            visible: root.hasMeter && root.meter.hasReading && !root.tight
            text: root.meter.tariffText
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Tariff in progress: %1").arg(root.meter.tariffText)
        }

        Row {
            visible: root.hasMeter && root.meter.ageText !== "" && !root.narrow
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "clock"
                size: 16
                color: Theme.text3
            }

            TextLabel {
                objectName: "ageLabel"
                text: root.meter.ageText
                color: Theme.text2
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Reading of %1").arg(text)
            }
        }

        Item {
            Layout.fillWidth: true
        }

        CommandField {
            objectName: "commandField"
            Layout.preferredWidth: implicitWidth
            compact: root.width < Theme.px(640)
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
            label: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme")
            shortcutText: qsTr("Ctrl+T")
            onClicked: root.appearance.theme = Theme.dark ? Appearance.Theme.Light : Appearance.Theme.Dark
        }

        IconButton {
            objectName: "helpButton"
            Layout.leftMargin: -2
            iconName: "help"
            label: qsTr("Help on this page")
            shortcutText: qsTr("F1")
            onClicked: root.helpRequested()
        }
    }
}
