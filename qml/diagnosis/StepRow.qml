// SPDX-License-Identifier: GPL-3.0-or-later
// Something to look at in the installation, with a box to tick.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property int number
    required property string text
    /// A DiagnosisModel.StepKind.
    required property int kind
    required property string kindWord
    required property bool done
    /// Who has ticked it, and when; "" nobody.
    property string who: ""
    /// The rows above are of another kind.
    property bool begins: false

    readonly property bool grave: kind === DiagnosisModel.DangerStep || kind === DiagnosisModel.SafetyStep

    signal toggled(bool done)

    implicitHeight: content.implicitHeight

    ColumnLayout {
        id: content

        width: parent.width
        spacing: 2

        RowLayout {
            Layout.topMargin: root.number > 1 ? 8 : 0
            visible: root.begins
            spacing: 6

            Icon {
                visible: root.grave
                name: root.kind === DiagnosisModel.DangerStep ? "warning" : "lock"
                size: 15
                color: root.kind === DiagnosisModel.DangerStep ? Theme.alarm : Theme.stale
            }

            TextLabel {
                text: root.kindWord
                size: Theme.labelSize
                color: root.kind === DiagnosisModel.DangerStep ? Theme.alarmText : root.grave ? Theme.staleText : Theme.text3
                strong: root.grave
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            CheckBox {
                Layout.alignment: Qt.AlignTop
                objectName: "stepBox"
                text: root.who === "" ? root.text : root.text + " " + root.who
                checked: root.done
                onToggled: root.toggled(checked)
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: 3
                Layout.bottomMargin: 3
                spacing: 1

                TextLabel {
                    Layout.fillWidth: true
                    text: root.text
                    color: root.done ? Theme.text3 : Theme.text
                    wrapMode: Text.WordWrap
                    Accessible.ignored: true

                    MouseArea {
                        anchors.fill: parent
                        onClicked: root.toggled(!root.done)
                    }
                }

                TextLabel {
                    Layout.fillWidth: true
                    objectName: "stepWho"
                    visible: text !== ""
                    text: root.who
                    size: Theme.labelSize
                    color: Theme.text3
                    wrapMode: Text.WordWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
