// SPDX-License-Identifier: GPL-3.0-or-later
// One verdict: the fault, how likely it is, why, what else it may be, what it costs and what to check next.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    /// A row of verdictRows().
    required property var entry
    /// What the history knows of its cost: "196.8 kWh" and "± 4.1 kWh"; "" where it knows nothing.
    property string energySoFar: ""
    property string energyBand: ""

    readonly property bool serious: entry.severity <= DiagnosisModel.Energy
    readonly property bool warning: entry.severity === DiagnosisModel.Warning
    readonly property color tone: serious ? Theme.alarm : warning ? Theme.stale : Theme.borderStrong

    component Section: TextLabel {
        Layout.topMargin: 8
        size: Theme.labelSize
        color: Theme.text3
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    implicitHeight: content.implicitHeight + 24
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: serious || warning ? tone : Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: entry.severityWord + ": " + entry.title + ", " + entry.shareText

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 13
        anchors.topMargin: 11
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 10

            StateGlyph {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
                Layout.preferredWidth: Theme.px(18)
                Layout.preferredHeight: Theme.px(18)
                visible: root.serious
                kind: Measure.State.Alarm
            }

            Icon {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
                visible: !root.serious
                name: root.warning ? "warning" : "info"
                color: root.tone
            }

            // No layout: it would keep the height of a title that was in two lines for a moment.
            Column {
                id: head

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                TextLabel {
                    width: head.width
                    objectName: "verdictTitle"
                    text: root.entry.title
                    size: 17
                    strong: true
                    wrapMode: Text.WordWrap
                }

                TextLabel {
                    text: root.entry.severityWord
                    size: Theme.labelSize
                    color: root.serious ? Theme.alarmText : root.warning ? Theme.staleText : Theme.text3
                }
            }

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: 0

                TextLabel {
                    Layout.alignment: Qt.AlignRight
                    objectName: "verdictShare"
                    text: root.entry.shareText
                    size: text.length > 6 ? 14 : 20
                    strong: true
                }

                TextLabel {
                    Layout.alignment: Qt.AlignRight
                    text: qsTr("confidence")
                    size: Theme.labelSize
                    color: Theme.text3
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: 8
            implicitHeight: 4
            radius: 2
            color: Theme.sunken

            Rectangle {
                width: parent.width * root.entry.share
                height: 4
                radius: 2
                color: root.tone
            }
        }

        Section {
            visible: root.entry.evidence.length > 0
            text: qsTr("Evidence")
        }

        Column {
            id: reasons

            Layout.fillWidth: true

            Repeater {
                model: root.entry.evidence.length

                EvidenceRow {
                    required property int index

                    width: reasons.width
                    objectName: "evidence-" + index
                    text: root.entry.evidence[index]?.text ?? ""
                    value: root.entry.evidence[index]?.value ?? ""
                    ruled: index > 0
                }
            }
        }

        Section {
            visible: root.entry.rivals.length > 0
            text: root.entry.rivals.length > 1 ? qsTr("Rivals that also fit") : qsTr("A rival that also fits")
        }

        Column {
            id: rivals

            Layout.fillWidth: true

            Repeater {
                model: root.entry.rivals.length

                RivalRow {
                    required property int index

                    width: rivals.width
                    objectName: "rival-" + index
                    title: root.entry.rivals[index]?.title ?? ""
                    share: root.entry.rivals[index]?.shareText ?? ""
                    text: root.entry.rivals[index]?.text ?? ""
                    ruled: index > 0
                }
            }
        }

        EnergyBox {
            Layout.fillWidth: true
            Layout.topMargin: 9
            objectName: "verdictEnergy"
            text: root.entry.energy
            soFar: root.energySoFar
            band: root.energyBand
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: 10
            spacing: 10

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "search"
                color: Theme.accentText
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1

                TextLabel {
                    text: qsTr("Next check")
                    strong: true
                }

                TextLabel {
                    Layout.fillWidth: true
                    objectName: "verdictNext"
                    text: root.entry.next
                    color: Theme.text2
                    wrapMode: Text.WordWrap
                }
            }
        }
    }
}
