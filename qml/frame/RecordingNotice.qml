// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with recording, on every page but the one that explains it, until somebody has seen it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property HistoryModel history
    /// The page in view says it itself.
    required property bool explained

    property string seen: ""

    signal opened

    visible: history.problem !== "" && history.problem !== seen && !explained
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
            text: root.history.problem
        }

        Button {
            objectName: "recordingNoticeOpen"
            iconName: "settings"
            text: qsTr("Open Settings")
            onClicked: root.opened()
        }

        IconButton {
            objectName: "recordingNoticeClose"
            iconName: "close"
            label: qsTr("Hide this message")
            onClicked: root.seen = root.history.problem
        }
    }
}
