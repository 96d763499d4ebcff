// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen alarm in full: its life, its rule, what to do, its history, and what a person can do with it.
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

    signal shelveRequested(string comment)
    signal outOfServiceRequested(string comment)
    signal meterRequested
    signal diagnosisRequested
    signal trendsRequested
    /// The keyboard goes back to the list; what was typed stays.
    signal commentLeft

    function acknowledge() {
        actions.acknowledge();
    }

    function shelve() {
        actions.shelve();
    }

    function unshelve() {
        actions.unshelve();
    }

    function reset() {
        actions.reset();
    }

    function takeOutOfService() {
        actions.takeOutOfService();
    }

    function returnToService() {
        actions.returnToService();
    }

    function focusComment() {
        actions.focusComment();
    }

    objectName: "alarmDetails"
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: known ? details.name : qsTr("No alarm is chosen")

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
        anchors.bottomMargin: actions.height + 26
        visible: root.known
        clip: true
        contentWidth: width
        contentHeight: body.implicitHeight
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        objectName: "alarmDetailsView"
        activeFocusOnTab: interactive
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Details of the alarm")
        Keys.onPressed: event => {
            const line = Theme.px(40);
            const steps = {
                [Qt.Key_Up]: -line,
                [Qt.Key_Down]: line,
                [Qt.Key_PageUp]: -height,
                [Qt.Key_PageDown]: height,
                [Qt.Key_Home]: -contentHeight,
                [Qt.Key_End]: contentHeight
            };
            if (event.key in steps) {
                contentY = Math.max(0, Math.min(contentHeight - height, contentY + steps[event.key]));
                event.accepted = true;
            }
        }

        ColumnLayout {
            id: body

            width: flick.width - (flick.interactive ? 10 : 0)
            spacing: 8

            AlarmHead {
                Layout.fillWidth: true
                details: root.details
                known: root.known
            }

            AlarmStages {
                objectName: "alarmStages"
                Layout.fillWidth: true
                Layout.topMargin: 4
                details: root.details
            }

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 1
                color: Theme.border
            }

            RowLayout {
                Layout.fillWidth: true
                visible: !curve.visible && !!(root.details.value || root.details.limit)

                TextLabel {
                    Layout.fillWidth: true
                    text: root.details.value || "–"
                    size: 16
                    strong: root.details.stale !== true
                    color: root.details.stale ? Theme.text3 : Theme.text
                    elide: Text.ElideRight
                }

                TextLabel {
                    text: root.details.limit ?? ""
                    color: Theme.text2
                }
            }

            AlarmCurve {
                id: curve

                Layout.fillWidth: true
                alarms: root.alarms
            }

            Item {
                Layout.fillWidth: true
                implicitHeight: rule.height
                visible: !!root.details.rule

                TextLabel {
                    id: ruleWord

                    text: qsTr("Rule")
                    size: Theme.labelSize
                    color: Theme.text3
                }

                TextLabel {
                    id: rule

                    x: ruleWord.width + 10
                    width: parent.width - x
                    objectName: "alarmRule"
                    text: root.details.rule ?? ""
                    size: Theme.labelSize
                    wrapMode: Text.WordWrap
                }
            }

            TextLabel {
                Layout.fillWidth: true
                visible: !!root.details.firstOut
                text: root.known ? qsTr("First of its group: %1").arg(root.details.firstOut) : ""
                color: Theme.text2
                wrapMode: Text.WordWrap
            }

            AlarmAdvice {
                objectName: "alarmAdvice"
                Layout.fillWidth: true
                advice: root.details.advice ?? []
            }

            AlarmHistory {
                Layout.fillWidth: true
                details: root.details
            }
        }
    }

    FocusRing {
        anchors.fill: flick
        target: flick
    }

    AlarmActions {
        id: actions

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 14
        visible: root.known
        alarms: root.alarms
        onShelveRequested: comment => root.shelveRequested(comment)
        onOutOfServiceRequested: comment => root.outOfServiceRequested(comment)
        onMeterRequested: root.meterRequested()
        onDiagnosisRequested: root.diagnosisRequested()
        onTrendsRequested: root.trendsRequested()
        onCommentLeft: root.commentLeft()
    }
}
