// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen alarm in full: its life, its rule, what to do, its history, and what a person can do with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property AlarmsModel alarms
    readonly property var details: alarms.details
    readonly property bool known: details.name !== undefined
    /// This person may do more than acknowledge, and nothing is on its way.
    readonly property bool changes: !alarms.asking && alarms.changeRefusal === ""

    signal shelveRequested(string comment)
    signal meterRequested
    signal diagnosisRequested
    signal trendsRequested
    /// The keyboard goes back to the list; what was typed stays.
    signal commentLeft

    function acknowledge() {
        if (alarms.acknowledge(comment.text)) {
            comment.text = "";
        }
    }

    function shelve() {
        if (alarms.changeRefusal !== "") {
            alarms.shelve(0, ""); // it says why not
        } else {
            shelveRequested(comment.text);
        }
    }

    function takeOutOfService() {
        finish(alarms.takeOutOfService(comment.text));
    }

    function finish(done: bool) {
        if (done) {
            comment.text = "";
        }
    }

    function focusComment() {
        comment.field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    objectName: "alarmDetails"
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: known ? details.name : qsTr("No alarm is chosen")

    component Heading: TextLabel {
        Layout.fillWidth: true
        Layout.topMargin: 4
        strong: true
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    TextLabel {
        anchors.centerIn: parent
        visible: !root.known
        text: qsTr("No alarm is chosen")
        color: Theme.text3
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: 14
        anchors.bottomMargin: buttons.height + 26
        visible: root.known
        clip: true
        contentWidth: width
        contentHeight: body.implicitHeight
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: body

            width: flick.width - (flick.interactive ? 10 : 0)
            spacing: 8

            RowLayout {
                Layout.fillWidth: true
                spacing: 10

                AlarmMark {
                    level: root.details.severity ?? 3
                    solid: root.details.cleared !== true
                }

                TextLabel {
                    Layout.fillWidth: true
                    objectName: "alarmName"
                    text: root.details.name ?? ""
                    size: 17
                    strong: true
                    wrapMode: Text.WordWrap
                }

                Row {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: 3
                    objectName: "alarmStateChip"
                    spacing: 7
                    Accessible.role: Accessible.StaticText
                    Accessible.name: root.details.stateText ?? ""

                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.px(10)
                        height: width
                        radius: width / 2
                        visible: root.details.waits === true
                        color: Theme.alarm
                    }

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: root.details.waits !== true
                        name: root.details.hidden ? "pause" : "check"
                        size: 12
                        strokeWidth: 2
                        color: root.details.cleared ? Theme.live : Theme.text3
                    }

                    TextLabel {
                        objectName: "alarmStateText"
                        text: root.details.stateText ?? ""
                        strong: root.details.waits === true
                        color: root.details.waits ? Theme.alarmText : Theme.text2
                    }
                }
            }

            TextLabel {
                Layout.fillWidth: true
                Layout.topMargin: -6
                Layout.leftMargin: Theme.px(18) + 10
                text: root.known ? qsTr("%1 · %2").arg(root.details.where).arg(root.details.severityText) : ""
                size: Theme.labelSize
                color: Theme.text2
                elide: Text.ElideRight
            }

            AlarmStages {
                Layout.fillWidth: true
                details: root.details
            }

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 1
                color: Theme.border
            }

            RowLayout {
                Layout.fillWidth: true
                visible: !!(root.details.value || root.details.limit)

                TextLabel {
                    Layout.fillWidth: true
                    text: root.details.value ?? ""
                    size: 16
                    strong: true
                    elide: Text.ElideRight
                }

                TextLabel {
                    text: root.details.limit ?? ""
                    color: Theme.text2
                }
            }

            AlarmCurve {
                Layout.fillWidth: true
                alarms: root.alarms
            }

            TextLabel {
                Layout.fillWidth: true
                objectName: "alarmRule"
                visible: !!root.details.rule
                text: root.known ? qsTr("Rule: %1").arg(root.details.rule) : ""
                color: Theme.text2
                wrapMode: Text.WordWrap
            }

            TextLabel {
                Layout.fillWidth: true
                visible: !!root.details.firstOut
                text: root.known ? qsTr("First of its group: %1").arg(root.details.firstOut) : ""
                color: Theme.text2
                wrapMode: Text.WordWrap
            }

            Heading {
                text: qsTr("What to do")
            }

            Column {
                Layout.fillWidth: true
                spacing: 8

                Repeater {
                    model: root.details.advice ?? []

                    RowLayout {
                        id: advice

                        required property string modelData
                        required property int index

                        width: parent ? parent.width : 0
                        spacing: 8

                        Rectangle {
                            Layout.alignment: Qt.AlignTop
                            implicitWidth: Theme.px(18)
                            implicitHeight: implicitWidth
                            radius: implicitWidth / 2
                            color: Theme.sunken

                            TextLabel {
                                anchors.centerIn: parent
                                text: String(advice.index + 1)
                                size: Theme.axisSize
                                strong: true
                            }
                        }

                        TextLabel {
                            Layout.fillWidth: true
                            text: advice.modelData
                            wrapMode: Text.WordWrap
                        }
                    }
                }
            }

            Heading {
                visible: history.count > 0
                text: qsTr("History")
            }

            Column {
                Layout.fillWidth: true
                spacing: 6

                Repeater {
                    id: history

                    model: root.details.history ?? []

                    Column {
                        id: step

                        required property var modelData

                        width: parent ? parent.width : 0

                        RowLayout {
                            width: parent.width
                            spacing: 8

                            TextLabel {
                                Layout.preferredWidth: Theme.px(92)
                                Layout.alignment: Qt.AlignTop
                                text: step.modelData.time
                                size: Theme.labelSize
                                color: Theme.text2
                            }

                            TextLabel {
                                Layout.fillWidth: true
                                text: step.modelData.text
                                size: Theme.labelSize
                                wrapMode: Text.WordWrap
                            }
                        }

                        TextLabel {
                            x: Theme.px(92) + 8
                            width: parent.width - x
                            visible: text !== ""
                            text: step.modelData.comment
                            size: Theme.labelSize
                            color: Theme.text2
                            wrapMode: Text.WordWrap
                        }
                    }
                }
            }

            Heading {
                visible: before.count > 0
                text: qsTr("Before")
            }

            Column {
                Layout.fillWidth: true
                spacing: 6

                Repeater {
                    id: before

                    model: root.details.before ?? []

                    RowLayout {
                        id: one

                        required property var modelData

                        width: parent ? parent.width : 0
                        spacing: 8

                        TextLabel {
                            Layout.preferredWidth: Theme.px(92)
                            text: one.modelData.time
                            size: Theme.labelSize
                            color: Theme.text2
                        }

                        TextLabel {
                            Layout.fillWidth: true
                            text: one.modelData.lasting
                            size: Theme.labelSize
                            color: Theme.text2
                        }

                        TextLabel {
                            text: one.modelData.person
                            size: Theme.labelSize
                            color: Theme.text2
                        }
                    }
                }
            }
        }
    }

    ColumnLayout {
        id: buttons

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 14
        visible: root.known
        spacing: 10

        TextField {
            id: comment

            Layout.fillWidth: true
            visible: root.details.canComment === true
            field.objectName: "alarmComment"
            field.maximumLength: 500
            label: root.details.canAcknowledge ? qsTr("Comment; Enter acknowledges the alarm") : qsTr("Comment")
            placeholderText: qsTr("What you saw or did")
            onAccepted: {
                if (root.details.canAcknowledge && !root.alarms.asking) {
                    root.acknowledge();
                }
            }
            field.Keys.onEscapePressed: root.commentLeft()
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "alarmRefusal"
            visible: text !== "" && root.details.canComment === true
            text: root.alarms.acknowledgeRefusal !== "" ? root.alarms.acknowledgeRefusal : root.alarms.changeRefusal
            size: Theme.labelSize
            color: Theme.text2
            wrapMode: Text.WordWrap
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Button {
                objectName: "acknowledgeAlarm"
                visible: root.details.canAcknowledge === true
                enabled: !root.alarms.asking && root.alarms.acknowledgeRefusal === ""
                primary: true
                iconName: "check"
                text: qsTr("Acknowledge")
                onClicked: root.acknowledge()
            }

            Button {
                objectName: "resetAlarm"
                visible: root.details.canReset === true
                enabled: root.changes
                iconName: "reset"
                text: qsTr("Reset")
                onClicked: root.finish(root.alarms.reset(comment.text))
            }

            Button {
                objectName: "shelveAlarm"
                visible: root.details.canShelve === true
                enabled: root.changes
                iconName: "pause"
                text: qsTr("Shelve")
                onClicked: root.shelve()
            }

            Button {
                objectName: "unshelveAlarm"
                visible: root.details.canUnshelve === true
                enabled: root.changes
                text: qsTr("End the shelf")
                onClicked: root.finish(root.alarms.unshelve(comment.text))
            }

            Button {
                objectName: "returnAlarm"
                visible: root.details.canReturn === true
                enabled: root.changes
                text: qsTr("Return to service")
                onClicked: root.finish(root.alarms.returnToService(comment.text))
            }

            Item {
                Layout.fillWidth: true
            }

            AlarmMenu {
                objectName: "alarmMenu"
                visible: root.details.ofMeter === true || root.details.canTakeOut === true
                details: root.details
                changes: root.changes
                onMeterRequested: root.meterRequested()
                onDiagnosisRequested: root.diagnosisRequested()
                onTrendsRequested: root.trendsRequested()
                onOutOfServiceRequested: root.takeOutOfService()
            }
        }
    }
}
