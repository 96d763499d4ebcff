// SPDX-License-Identifier: GPL-3.0-or-later
// A command to one meter or to several: what is sent, the question, the progress, and a result for each meter.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property MeterCommands commands

    readonly property bool choosing: commands.step === MeterCommands.Choosing || commands.step === MeterCommands.Asking
    readonly property bool sending: commands.step === MeterCommands.Sending
    readonly property bool ended: commands.step === MeterCommands.Ended

    readonly property Component question: Component {
        Dialog {
            objectName: "commandQuestion"
            title: qsTr("%1?").arg(root.commands.title)
            acceptText: qsTr("Send to %n meters", "", root.commands.allowedCount)
            danger: true
            onAccepted: {
                root.commands.send();
                close();
            }
            onClosed: {
                root.commands.back();
                destroy();
            }

            TextLabel {
                Layout.fillWidth: true
                objectName: "commandTargets"
                text: root.commands.targets
                strong: true
                wrapMode: Text.WordWrap
            }

            TextLabel {
                Layout.fillWidth: true
                objectName: "commandLoss"
                text: root.commands.effect
                wrapMode: Text.WordWrap
            }

            TextLabel {
                Layout.fillWidth: true
                text: root.commands.kept
                color: Theme.text2
                wrapMode: Text.WordWrap
            }
        }
    }

    /// Opens for these points: numbers of metering points.
    function start(points: var) {
        commands.begin(points);
        open();
    }

    objectName: "commandsDialog"
    title: choosing ? qsTr("Send a command") : commands.title
    width: parent ? Math.min(Theme.px(560), parent.width - 32) : Theme.px(560)
    acceptText: choosing ? qsTr("Continue") : qsTr("Close")
    rejectText: choosing ? qsTr("Cancel") : ""
    acceptEnabled: choosing ? commands.title !== "" && commands.allowedCount > 0 : !sending
    returnAccepts: true
    closePolicy: sending ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    onAccepted: {
        if (choosing) {
            commands.ask();
            (question.createObject(root.contentItem) as Dialog).open();
        } else {
            close();
        }
    }

    SegmentedControl {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        objectName: "commandKind"
        visible: root.choosing
        label: qsTr("Command")
        words: [qsTr("Set tariff"), qsTr("Reset partial meters"), qsTr("Reset tariff hours")]
        currentIndex: root.commands.kind
        onChosen: index => root.commands.kind = index
    }

    Flow {
        Layout.fillWidth: true
        visible: root.choosing
        spacing: 8

        Repeater {
            model: root.commands.choices.length // the buttons stay when one is pressed

            Button {
                id: choice

                required property int index
                readonly property var offered: root.commands.choices[index] ?? ({})

                objectName: "commandChoice-" + index
                small: true
                text: offered.text ?? ""
                iconName: chosen ? "check" : ""
                chosen: offered.chosen === true
                Accessible.role: Accessible.CheckBox
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: root.commands.choose(index, !chosen)
            }
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "commandEffect"
        visible: root.choosing && text !== ""
        text: root.commands.effect
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "commandKept"
        visible: root.choosing
        text: root.commands.kept
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    ProgressNotice {
        Layout.fillWidth: true
        objectName: "commandProgress"
        visible: root.sending
        text: root.commands.progressText
        progress: root.commands.allowedCount > 0 ? root.commands.doneCount / root.commands.allowedCount : 0
        onCancelled: root.commands.cancel()
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "commandSummary"
        visible: root.ended
        text: root.commands.progressText
        strong: true
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Notice {
        Layout.fillWidth: true
        objectName: "commandProblem"
        visible: text !== ""
        kind: Measure.State.Stale
        text: root.commands.problem
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(240))
        objectName: "commandMeters"
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: contentHeight > height
        model: root.commands
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Meters")

        delegate: CommandRow {
            width: list.width - (list.contentHeight > list.height ? 10 : 0)
        }
    }
}
