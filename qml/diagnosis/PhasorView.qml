// SPDX-License-Identifier: GPL-3.0-or-later
// One phasor diagram. In that of the what-if the arrows can be turned and lengthened: by dragging, or with the keys.
import QtQuick
import Countis.Models
import Countis.Ui

PhasorItem {
    id: root

    required property string label

    readonly property bool movable: changedReading
    readonly property bool isVoltage: chosen >= 3
    /// In words: the arrow that the keyboard has chosen.
    readonly property string chosenText: {
        phasors.changedText; // it says what every arrow is
        return movable && chosen >= 0 ? phasors.arrowText(chosen) : "";
    }

    function step(arrows: int) {
        chosen = (chosen + arrows + 6) % 6;
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
    Accessible.name: chosenText === "" ? label : qsTr("%1, chosen: %2").arg(label).arg(chosenText)
    Accessible.description: movable ? phasors.changedText : phasors.readText
    Accessible.focusable: true
    onActiveFocusChanged: {
        if (!activeFocus || !movable) {
            chosen = -1;
        } else if (chosen < 0) {
            chosen = 0;
        }
    }

    Keys.enabled: movable && chosen >= 0
    Keys.onPressed: event => {
        const times = event.modifiers & Qt.ShiftModifier ? 10 : 1;
        const longer = times * (root.isVoltage ? 1 : 0.1);
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_PageUp:
            return root.step(-1);
        case Qt.Key_PageDown:
            return root.step(1);
        case Qt.Key_Left:
            return root.phasors.turn(root.chosen, times);
        case Qt.Key_Right:
            return root.phasors.turn(root.chosen, -times);
        case Qt.Key_Up:
            return root.phasors.lengthen(root.chosen, longer);
        case Qt.Key_Down:
            return root.phasors.lengthen(root.chosen, -longer);
        case Qt.Key_F:
        case Qt.Key_Space:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return root.phasors.flip(root.chosen);
        }
        event.accepted = false;
    }

    FocusRing {
        anchors.margins: 0 // the words above and below stay clear of it
        target: root
    }

    MouseArea {
        id: area

        /// An arrow keeps its length until the pointer is so much nearer to the middle, or further away.
        readonly property real slack: Theme.px(8)
        property int dragged: -1
        property real size: 0 // of the arrow when it was pressed, in V or A
        property point place: Qt.point(0, 0) // where it was pressed

        function reach(at: point): real {
            return Math.hypot(at.x - width / 2, at.y - height / 2);
        }

        function press(at: point): bool {
            const arrow = root.arrowAt(at.x, at.y);
            if (arrow < 0) {
                return false;
            }
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.chosen = arrow;
            root.held = true;
            size = root.phasors.sizeOf(arrow);
            place = at;
            dragged = arrow;
            return true;
        }

        function drag(at: point) {
            const keeps = Math.abs(reach(at) - reach(place)) <= slack;
            const by = keeps ? 0 : root.sizeAt(dragged, at.x, at.y) - root.sizeAt(dragged, place.x, place.y);
            root.phasors.moveTo(dragged, root.angleAt(at.x, at.y), size + by);
        }

        function letGo() {
            dragged = -1;
            root.held = false;
        }

        anchors.fill: parent
        enabled: root.movable
        hoverEnabled: true
        preventStealing: true
        cursorShape: dragged >= 0 ? Qt.ClosedHandCursor : root.movable && containsMouse && root.arrowAt(mouseX, mouseY) >= 0 ? Qt.OpenHandCursor : Qt.ArrowCursor
        onPressed: mouse => mouse.accepted = press(Qt.point(mouse.x, mouse.y))
        onPositionChanged: mouse => {
            if (dragged >= 0) {
                drag(Qt.point(mouse.x, mouse.y));
            }
        }
        onReleased: letGo()
        onCanceled: letGo()
    }
}
