// SPDX-License-Identifier: GPL-3.0-or-later
// Below the top bar, while a support bundle is replayed: time, track with events, play and speed.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

FocusScope {
    id: root

    required property ReplayModel replay

    readonly property var speeds: [1, 10, 60]
    readonly property bool narrow: width < Theme.px(860)
    readonly property bool tight: width < Theme.px(620)

    implicitHeight: Theme.topBarHeight
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Replay")

    Rectangle {
        anchors.fill: parent
        color: Theme.card

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 8

        BarButton {
            objectName: "replayPrevious"
            Layout.preferredWidth: Theme.controlHeight
            visible: !root.tight
            iconName: "skipBack"
            note: qsTr("To the event before")
            onClicked: root.replay.previous()
        }

        BarButton {
            objectName: "replayPlay"
            Layout.preferredWidth: Theme.controlHeight
            iconName: root.replay.playing ? "pause" : "play"
            note: root.replay.playing ? qsTr("Pause the replay") : qsTr("Play")
            onClicked: root.replay.toggle()
        }

        BarButton {
            objectName: "replayNext"
            Layout.preferredWidth: Theme.controlHeight
            visible: !root.tight
            iconName: "skipOn"
            note: qsTr("To the next event")
            onClicked: root.replay.next()
        }

        Column {
            Layout.leftMargin: 6
            Layout.preferredWidth: Theme.px(76)

            TextLabel {
                objectName: "replayTime"
                height: Theme.px(20)
                text: root.replay.timeText
                size: 16
                strong: true
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Time of the replay: %1, %2").arg(text).arg(root.replay.dateText)
            }

            TextLabel {
                height: Theme.px(16)
                text: root.replay.dateText
                size: Theme.labelSize
                color: Theme.text3
            }
        }

        TextLabel {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: track.lineY - height / 2
            visible: !root.narrow
            text: root.replay.fromText
            size: Theme.labelSize
            color: Theme.text3
        }

        ReplayTrack {
            id: track

            objectName: "replayTrack"
            Layout.fillWidth: true
            Layout.fillHeight: true
            replay: root.replay
        }

        TextLabel {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: track.lineY - height / 2
            visible: !root.narrow
            text: root.replay.toText
            size: Theme.labelSize
            color: Theme.text3
        }

        Rectangle {
            Layout.leftMargin: 4
            Layout.rightMargin: 4
            Layout.preferredWidth: 1
            Layout.preferredHeight: Theme.px(28)
            visible: !root.narrow
            color: Theme.border
        }

        SegmentedControl {
            objectName: "replaySpeed"
            Layout.preferredWidth: implicitWidth
            visible: !root.tight
            label: qsTr("Speed of the replay")
            words: root.speeds.map(speed => "×" + speed)
            notes: root.speeds.map(speed => speed === 1 ? qsTr("As fast as it was") : qsTr("%1 seconds in one").arg(speed))
            currentIndex: root.speeds.indexOf(root.replay.speed)
            onChosen: index => root.replay.speed = root.speeds[index]
        }

        BarButton {
            objectName: "replayClose"
            iconName: "close"
            text: root.narrow ? "" : qsTr("Close")
            note: qsTr("Close the replay and show your own site")
            onClicked: root.replay.close()
        }
    }
}
