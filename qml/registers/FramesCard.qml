// SPDX-License-Identifier: GPL-3.0-or-later
// The frames between the program and the meter in view, the newest below.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property RegistersModel registers

    readonly property FrameRows frames: registers.frames

    signal copyRequested
    signal saveRequested

    objectName: "framesCard"
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border

    RowLayout {
        id: bar

        x: 12
        y: 6
        width: parent.width - 22
        height: Theme.px(28)
        spacing: 8

        TextLabel {
            text: qsTr("Frames")
            size: Theme.titleSize
            strong: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "frameCount"
            text: root.frames.countText
            size: Theme.labelSize
            color: root.frames.paused ? Theme.staleText : Theme.text3
            elide: Text.ElideRight
        }

        Button {
            id: pauseButton

            objectName: "pauseFrames"
            small: true
            chosen: root.frames.paused
            iconName: root.frames.paused ? "play" : "pause"
            Accessible.name: root.frames.paused ? qsTr("Resume the list of frames") : qsTr("Pause the list of frames")
            onClicked: root.frames.paused = !root.frames.paused

            ToolTip {
                visible: pauseButton.hovered || pauseButton.visualFocus
                text: pauseButton.Accessible.name
                shortcutText: qsTr("P")
            }
        }

        Button {
            id: copyButton

            objectName: "copyFrames"
            small: true
            iconName: "copy"
            enabled: !root.frames.empty
            Accessible.name: qsTr("Copy the list of frames")
            onClicked: root.copyRequested()

            ToolTip {
                visible: copyButton.hovered || copyButton.visualFocus
                text: copyButton.Accessible.name
                shortcutText: qsTr("Ctrl+Shift+F")
            }
        }

        Button {
            id: saveButton

            objectName: "saveFrames"
            small: true
            iconName: "download"
            text: qsTr("Save pcapng")
            enabled: !root.frames.empty
            Accessible.name: qsTr("Save the frames for Wireshark")
            onClicked: root.saveRequested()

            ToolTip {
                visible: saveButton.hovered || saveButton.visualFocus
                text: saveButton.Accessible.name
                shortcutText: qsTr("Ctrl+S")
            }
        }
    }

    Flow {
        id: chips

        anchors.top: bar.bottom
        anchors.topMargin: 5
        x: 12
        width: parent.width - 22
        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Kind of frames")

        Chip {
            objectName: "framesAll"
            frameKind: FrameRows.Show.All
            text: qsTr("All")
        }

        Chip {
            objectName: "framesRequests"
            frameKind: FrameRows.Show.Requests
            text: qsTr("Requests")
        }

        Chip {
            objectName: "framesAnswers"
            frameKind: FrameRows.Show.Answers
            text: qsTr("Answers")
        }

        Chip {
            objectName: "framesExceptions"
            frameKind: FrameRows.Show.Exceptions
            text: qsTr("Exceptions")
            count: root.frames.exceptions
        }

        Chip {
            objectName: "framesTimeouts"
            frameKind: FrameRows.Show.Timeouts
            text: qsTr("Timeouts")
            count: root.frames.timeouts
        }
    }

    component Chip: FilterChip {
        required property int frameKind

        chosen: root.frames.show === frameKind
        onClicked: root.frames.show = frameKind
    }

    Rectangle {
        id: header

        anchors.top: chips.bottom
        anchors.topMargin: 8
        x: 1
        width: parent.width - 2
        height: Theme.px(24)
        color: Theme.raised

        Title {
            x: 11
            text: qsTr("time")
        }

        Title {
            x: Theme.px(128) - 1
            text: qsTr("trans.")
        }

        Title {
            x: Theme.px(170) - 1
            text: qsTr("what")
        }

        Title {
            x: list.width - Theme.px(60) - 1 - width
            text: qsTr("bytes")
        }

        Title {
            x: list.width - 21 - width
            text: qsTr("ms")
        }

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }

    component Title: TextLabel {
        height: parent ? parent.height : 0
        size: Theme.labelSize
        color: Theme.text3
    }

    ListView {
        id: list

        /// The newest frame stays in view until the user scrolls away from it.
        property bool follows: true

        function follow() {
            if (follows && count > 0) {
                positionViewAtEnd();
            }
        }

        function step(rows: int) {
            const from = root.registers.chosenRow >= 0 ? root.registers.chosenRow : count;
            const to = Math.max(0, Math.min(count - 1, from + rows));
            follows = to === count - 1;
            root.registers.chooseFrame(to);
            positionViewAtIndex(to, ListView.Contain);
        }

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4
        width: parent.width - 1
        objectName: "frameList"
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true
        reuseItems: true
        cacheBuffer: 0 // nothing is half made when rows are taken away
        activeFocusOnTab: true
        keyNavigationEnabled: false
        currentIndex: -1
        highlightFollowsCurrentItem: false
        model: root.visible ? root.frames : null
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Frames")
        T.ScrollBar.vertical: ScrollBar {
            onPressedChanged: list.follows = list.atYEnd
        }
        onMovementEnded: follows = atYEnd
        onCountChanged: soon.start()
        onHeightChanged: soon.start()
        Component.onCompleted: follow()
        Keys.onUpPressed: step(-1)
        Keys.onDownPressed: step(1)
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(height / Theme.px(22)) - 1);
            const steps = {
                [Qt.Key_PageUp]: -page,
                [Qt.Key_PageDown]: page,
                [Qt.Key_Home]: -count,
                [Qt.Key_End]: count
            };
            if (count > 0 && event.modifiers === Qt.NoModifier && steps[event.key] !== undefined) {
                step(steps[event.key]);
                event.accepted = true;
            }
        }
        Keys.onEscapePressed: event => {
            event.accepted = root.registers.chosen.known;
            root.registers.leaveFrame();
        }

        delegate: FrameRow {
            width: ListView.view.width
            chosen: index === root.registers.chosenRow
            onClicked: {
                list.follows = false;
                root.registers.chooseFrame(index);
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
    }

    TextLabel {
        anchors.centerIn: list
        width: list.width - 24
        visible: list.count === 0
        objectName: "noFrame"
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        text: {
            const nothing = qsTr("No frame was sent or received yet.");
            return root.frames.empty ? nothing : qsTr("The log has no frame of this kind.");
        }
        color: Theme.text2
    }

    // When the rows that came have been laid out.
    Timer {
        id: soon

        interval: 0
        onTriggered: list.follow()
    }

    FocusRing {
        anchors.fill: list
        anchors.margins: 2
        target: list
        shapeRadius: 2
    }
}
