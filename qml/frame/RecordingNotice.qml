// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with recording, or with what brings the readings, on every page but the one that explains it, until somebody has seen it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property HistoryModel history
    required property LiveFeed feed
    /// The page in view says it itself: of the recording, of the readings.
    required property bool explained
    required property bool feedExplained

    readonly property bool unfed: feed.text !== "" && !feedExplained
    readonly property string problem: unfed ? feed.text : explained ? "" : history.problem

    property string seen: ""

    signal opened

    visible: problem !== "" && problem !== seen
    implicitHeight: row.implicitHeight + 16
    color: Theme.app

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: 8
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 8

        Notice {
            objectName: "recordingNotice"
            Layout.fillWidth: true
            kind: Measure.State.Stale
            text: root.problem
        }

        Button {
            objectName: "recordingNoticeOpen"
            visible: !root.unfed
            iconName: "settings"
            text: qsTr("Open Settings")
            onClicked: root.opened()
        }

        IconButton {
            objectName: "recordingNoticeClose"
            iconName: "close"
            label: qsTr("Hide this message")
            onClicked: root.seen = root.problem
        }
    }
}
