// SPDX-License-Identifier: GPL-3.0-or-later
// The time of a replay as a line: what has passed is coloured, outages are hollow, events have a stroke and, where there
// is room, a label. A click or a drag goes there; arrows go by ten seconds, Page Up and Page Down by a minute.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property ReplayModel replay

    /// Of the line, from the top.
    readonly property real lineY: Theme.px(34)
    readonly property real span: width - handle.width

    function xOf(fraction: real): real {
        return handle.width / 2 + fraction * span;
    }

    function seekTo(x: real) {
        replay.position = (x - handle.width / 2) / span;
    }

    function inkOf(kind: int): color {
        return kind === ReplayModel.Fault ? Theme.alarmText : Theme.text2;
    }

    implicitWidth: Theme.px(200)
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Time of the replay: %1").arg(replay.timeText)
    Accessible.focusable: true

    Keys.onLeftPressed: replay.skip(-10)
    Keys.onRightPressed: replay.skip(10)
    Keys.onSpacePressed: replay.toggle()
    Keys.onPressed: event => {
        const jumps = {
            [Qt.Key_PageUp]: () => replay.skip(60),
            [Qt.Key_PageDown]: () => replay.skip(-60),
            [Qt.Key_Home]: () => replay.position = 0,
            [Qt.Key_End]: () => replay.position = 1
        };
        if (jumps[event.key]) {
            jumps[event.key]();
            event.accepted = true;
        }
    }

    Rectangle {
        x: root.xOf(0)
        y: root.lineY - 2
        width: root.span
        height: 4
        radius: 2
        color: Theme.border

        Rectangle {
            width: root.replay.position * parent.width
            height: parent.height
            radius: 2
            color: Theme.replay
        }
    }

    Repeater {
        model: root.replay.marks

        Item {
            id: mark

            required property var modelData
            readonly property bool isOutage: modelData.kind === ReplayModel.Outage
            readonly property real start: root.xOf(modelData.from)

            Rectangle {
                x: mark.start
                y: root.lineY - 3
                visible: mark.isOutage
                width: Math.max(3, root.xOf(mark.modelData.to) - mark.start)
                height: 6
                radius: 1
                color: Theme.card
                border.width: 1
                border.color: mark.modelData.from <= root.replay.position ? Theme.replay : Theme.borderStrong
            }

            Rectangle {
                x: mark.start
                y: root.lineY - 7
                width: 1
                height: 14
                color: mark.modelData.kind === ReplayModel.Fault ? Theme.alarm : Theme.text3
            }

            Row {
                id: label

                x: Math.max(0, Math.min(root.width - width, mark.start - (mark.isOutage ? width - 12 : 4)))
                y: Theme.px(8)
                visible: mark.modelData.labelled
                spacing: 4

                StateGlyph {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: mark.modelData.kind === ReplayModel.Fault ? Measure.State.Alarm : mark.isOutage ? Measure.State.Offline : Measure.State.Live
                    neutral: mark.modelData.kind === ReplayModel.Note
                }

                TextLabel {
                    height: Theme.px(16)
                    text: mark.modelData.text
                    size: Theme.labelSize
                    strong: mark.modelData.kind === ReplayModel.Fault
                    color: root.inkOf(mark.modelData.kind)
                }
            }
        }
    }

    Rectangle {
        id: handle

        x: root.replay.position * root.span
        y: root.lineY - height / 2
        width: Theme.px(14)
        height: width
        radius: width / 2
        color: area.pressed ? Theme.accentTint : Theme.card
        border.width: 2
        border.color: Theme.replay

        FocusRing {
            target: root
            shapeRadius: 8
        }
    }

    MouseArea {
        id: area

        readonly property var pointed: {
            const near = Array.from(root.replay.marks).filter(mark => mouseX >= root.xOf(mark.from) - 6 && mouseX <= root.xOf(mark.to) + 6);
            return containsMouse && near.length > 0 ? near[near.length - 1] : null;
        }

        anchors.fill: parent
        hoverEnabled: true
        preventStealing: true
        onPressed: mouse => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.seekTo(mouse.x);
        }
        onPositionChanged: mouse => {
            if (pressed) {
                throttle.x = mouse.x;
                if (!throttle.running) {
                    throttle.start();
                }
            }
        }
        onReleased: mouse => root.seekTo(mouse.x)

        ToolTip {
            visible: area.pointed !== null && !area.pressed
            text: area.pointed ? area.pointed.detail : ""
        }
    }

    /// A seek reads the bundle: no more than ten a second.
    Timer {
        id: throttle

        property real x

        interval: 100
        onTriggered: {
            if (area.pressed) {
                root.seekTo(x);
            }
        }
    }
}
