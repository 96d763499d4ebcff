// SPDX-License-Identifier: GPL-3.0-or-later
// One phasor diagram. In that of the what-if the currents can be turned: by dragging an arrow, or with the keys.
import QtQuick
import Countis.Models
import Countis.Ui

PhasorItem {
    id: root

    required property string label

    readonly property bool movable: changedReading

    function step(phase: int) {
        chosen = (Math.max(chosen, 0) + phase + 3) % 3;
    }

    function turn(degrees: real) {
        chosen = Math.max(chosen, 0);
        phasors.turn(chosen, degrees);
    }

    implicitWidth: Theme.px(292)
    implicitHeight: Theme.px(276)
    lines: [Theme.phase1, Theme.phase2, Theme.phase3, Theme.neutral]
    texts: [Theme.phase1Text, Theme.phase2Text, Theme.phase3Text, Theme.neutralText]
    rim: Theme.border
    grid: Theme.grid
    tick: Theme.borderStrong
    card: Theme.card
    alarm: Theme.alarm
    mark: Theme.focus
    family: Theme.family
    fontSize: Theme.px(12)
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: label
    Accessible.description: movable ? phasors.changedText : phasors.readText
    Accessible.focusable: true
    onActiveFocusChanged: chosen = activeFocus && movable ? 0 : -1

    Keys.enabled: movable
    Keys.onPressed: event => {
        const step = event.modifiers & Qt.ShiftModifier ? 10 : 1;
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Up:
            return root.step(-1);
        case Qt.Key_Down:
            return root.step(1);
        case Qt.Key_Left:
            return root.turn(step);
        case Qt.Key_Right:
            return root.turn(-step);
        case Qt.Key_Space:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return root.phasors.flip(Math.max(root.chosen, 0));
        }
        event.accepted = false;
    }

    FocusRing {
        target: root
    }

    MouseArea {
        property int dragged: -1

        anchors.fill: parent
        enabled: root.movable
        hoverEnabled: true
        preventStealing: true
        cursorShape: dragged >= 0 ? Qt.ClosedHandCursor : root.movable && containsMouse && root.currentAt(mouseX, mouseY) >= 0 ? Qt.OpenHandCursor : Qt.ArrowCursor
        onPressed: mouse => {
            dragged = root.currentAt(mouse.x, mouse.y);
            mouse.accepted = dragged >= 0;
            if (dragged >= 0) {
                root.forceActiveFocus(Qt.MouseFocusReason);
                root.chosen = dragged;
            }
        }
        onPositionChanged: mouse => {
            if (dragged >= 0) {
                root.phasors.turnTo(dragged, root.angleAt(mouse.x, mouse.y));
            }
        }
        onReleased: dragged = -1
        onCanceled: dragged = -1
    }
}
