// SPDX-License-Identifier: GPL-3.0-or-later
// What the readings show as a whole, and what the answer rests on.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property DiagnosisModel diagnosis

    readonly property bool typed: diagnosis.typed.active
    readonly property int kind: {
        switch (diagnosis.status) {
        case DiagnosisModel.Healthy:
            return Measure.State.Live;
        case DiagnosisModel.Fault:
        case DiagnosisModel.DataFault:
            return Measure.State.Alarm;
        }
        return Measure.State.Stale;
    }

    required property bool canSave
    required property bool canOpen

    signal typeRequested
    signal saveRequested
    signal openRequested
    signal acceptanceRequested

    implicitHeight: content.implicitHeight + 22
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: diagnosis.statusText

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        anchors.topMargin: 10
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 10

            StateGlyph {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 4
                kind: root.kind
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1

                TextLabel {
                    Layout.fillWidth: true
                    objectName: "diagnosisStatus"
                    text: root.diagnosis.statusText
                    size: Theme.titleSize
                    strong: true
                    wrapMode: Text.WordWrap
                }

                TextLabel {
                    Layout.fillWidth: true
                    objectName: "diagnosisBasis"
                    text: root.diagnosis.basis
                    size: Theme.labelSize
                    color: Theme.text3
                    wrapMode: Text.WordWrap
                }
            }
        }

        RoleChoice {
            objectName: "diagnosisRole"
            role: root.diagnosis.role
            onChosen: role => root.diagnosis.declare(role)
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "nextValue"
            visible: root.typed
            text: root.diagnosis.typed.nextText
            color: Theme.text2
            wrapMode: Text.WordWrap
        }

        Flow {
            Layout.fillWidth: true
            spacing: 8

            Button {
                objectName: "typeReadings"
                small: true
                iconName: "edit"
                text: root.typed ? qsTr("Edit the typed values") : qsTr("Type readings in")
                onClicked: root.typeRequested()
            }

            Button {
                objectName: "backToMeter"
                small: true
                visible: root.typed
                iconName: "meter"
                text: qsTr("Back to the meter in view")
                onClicked: root.diagnosis.typed.active = false
            }

            Button {
                objectName: "saveBundle"
                small: true
                visible: root.canOpen
                enabled: root.canSave
                iconName: "download"
                text: qsTr("Save a support bundle")
                onClicked: root.saveRequested()
            }

            Button {
                objectName: "openBundle"
                small: true
                visible: root.canOpen
                iconName: "folder"
                text: qsTr("Open a support bundle")
                onClicked: root.openRequested()
            }

            Button {
                objectName: "openAcceptance"
                small: true
                iconName: "check"
                text: qsTr("Acceptance run")
                onClicked: root.acceptanceRequested()
            }
        }
    }
}
