// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a range of addresses who is there, on request, and adds the meters that are chosen.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property ScanModel scan
    required property PlaceList places

    readonly property bool scanned: scan.progressText !== ""

    function start() {
        rangeField.field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function scanNow() {
        scan.start(rangeField.text, portField.text, unitField.text);
    }

    title: qsTr("Scan a range")
    caption: qsTr("finds the meters, changes nothing")
    spacing: 4

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        TextField {
            id: rangeField

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            field.objectName: "scanRange"
            label: qsTr("Addresses")
            placeholderText: qsTr("192.168.0.1 to 192.168.0.254")
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            onAccepted: root.scanNow()
        }

        TextField {
            id: portField

            Layout.preferredWidth: Theme.px(60)
            Layout.maximumWidth: Theme.px(60)
            Layout.alignment: Qt.AlignTop
            field.objectName: "scanPort"
            label: qsTr("Port")
            number: true
            placeholderText: "502"
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: root.scanNow()
        }

        TextField {
            id: unitField

            Layout.preferredWidth: Theme.px(60)
            Layout.maximumWidth: Theme.px(60)
            Layout.alignment: Qt.AlignTop
            field.objectName: "scanUnits"
            label: qsTr("Unit")
            number: true
            placeholderText: "5"
            onAccepted: root.scanNow()
        }
    }

    Notice {
        objectName: "scanProblem"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: text !== ""
        kind: Measure.State.Stale
        text: root.scan.problem
    }

    Rectangle {
        objectName: "scanProgress"
        Layout.fillWidth: true
        Layout.topMargin: 11
        implicitHeight: 6
        visible: root.scanned
        radius: 3
        color: Theme.sunken
        border.width: 1
        border.color: Theme.border
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.scan.progressText

        Rectangle {
            width: Math.round(parent.width * root.scan.progress)
            height: parent.height
            radius: 3
            color: Theme.accent
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: root.scanned ? 6 : 10
        spacing: 8

        TextLabel {
            Layout.fillWidth: true
            objectName: "scanProgressText"
            text: root.scan.progressText
            size: Theme.labelSize
            color: Theme.text2
            wrapMode: Text.WordWrap
        }

        Button {
            objectName: "scanButton"
            small: true
            enabled: root.scan.running || rangeField.text.trim() !== ""
            iconName: root.scan.running ? "close" : "search"
            text: root.scan.running ? qsTr("Cancel") : qsTr("Scan")
            onClicked: root.scan.running ? root.scan.cancel() : root.scanNow()
        }
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.topMargin: 7
        implicitHeight: Math.min(contentHeight, Theme.px(28) * 5)
        visible: count > 0
        objectName: "scanList"
        clip: true
        reuseItems: true
        cacheBuffer: 0 // nothing is half made when rows are taken away
        boundsBehavior: Flickable.StopAtBounds
        model: root.scan
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Devices that answer")

        delegate: ScanRow {
            width: list.width
            objectName: "scanRow-" + index
            onChosenChangeRequested: chosen => root.scan.setChosen(index, chosen)
        }
    }

    TextLabel {
        Layout.fillWidth: true
        Layout.topMargin: 4
        objectName: "scanSummary"
        visible: root.scanned
        text: root.scan.summary
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 6
        visible: root.scan.chosenCount > 0
        spacing: 8

        PlaceChoice {
            id: placeChoice

            Layout.fillWidth: true
            objectName: "scanPlace"
            label: qsTr("Place of the meters to add")
            implicitHeight: Theme.cardControlHeight
            places: root.places
        }

        Button {
            objectName: "addFound"
            small: true
            iconName: "plus"
            text: qsTr("Add %1").arg(root.scan.chosenCount)
            onClicked: addProblem.text = root.scan.addChosen(placeChoice.place)
        }
    }

    TextLabel {
        id: addProblem

        Layout.fillWidth: true
        visible: text !== ""
        size: Theme.labelSize
        color: Theme.alarmText
        wrapMode: Text.WordWrap
    }
}
