// SPDX-License-Identifier: GPL-3.0-or-later
// The hands on the meter itself: tariff input, terminal cover, network cable, power, and its registers.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property DeskDevice device
    required property RegisterPreset preset

    signal presetRequested
    signal addressRequested

    title: qsTr("Meter")
    bottomPadding: 10
    spacing: 2

    ChoiceRow {
        objectName: "inputChoice"
        label: qsTr("Digital input")
        note: root.device.inputNote
        explanation: qsTr("The digital input selects the tariff only if the tAr setting in SETUP 1 is diG. If it is COM, the network selects the tariff.")
        words: ["T1", "T2"]
        second: root.device.inputOn
        onChosen: second => root.device.inputOn = second
    }

    ChoiceRow {
        objectName: "coverChoice"
        label: qsTr("Terminal cover")
        words: [root.device.closedWord, qsTr("open")]
        second: root.device.coverOpen
        onChosen: second => root.device.coverOpen = second
    }

    ChoiceRow {
        objectName: "cableChoice"
        label: qsTr("Network cable")
        words: [qsTr("plugged in"), qsTr("unplugged")]
        second: !root.device.cablePlugged
        onChosen: second => root.device.cablePlugged = !second
    }

    ChoiceRow {
        objectName: "powerChoice"
        label: qsTr("Meter supply")
        words: [qsTr("on"), qsTr("off")]
        second: !root.device.supplied
        onChosen: second => root.device.supplied = !second
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: Theme.px(32)
        Layout.maximumHeight: Theme.px(40)
        spacing: 8

        TextLabel {
            text: qsTr("Registers")
            color: Theme.text2
        }

        Item {
            Layout.fillWidth: true
        }

        Button {
            objectName: "presetButton"
            small: true
            iconName: "edit"
            text: qsTr("Set …")
            onClicked: root.presetRequested()
        }
    }

    WebPagesRow {
        Layout.fillHeight: true
        Layout.preferredHeight: Math.max(Theme.px(32), implicitHeight) // a large address needs several lines
        Layout.maximumHeight: Math.max(Theme.px(40), implicitHeight)
        visible: root.device.webUrl !== ""
        address: root.device.webUrl
        onOpenRequested: root.addressRequested()
    }

    Item {
        Layout.fillHeight: true
    }
}
