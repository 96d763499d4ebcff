// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the keyboard that stand for those of a front: ↑ is UP, Enter is ENTER, S is SET.
import QtQuick
import Countis.Models

QtObject {
    id: root

    required property MeterFront front

    /// MeterFront.Key; −1: none.
    function frontKey(key: int): int {
        switch (key) {
        case Qt.Key_Up:
            return MeterFront.Key.Up;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return MeterFront.Key.Enter;
        case Qt.Key_S:
            return MeterFront.Key.Set;
        }
        return -1;
    }

    /// Accepts the event when it is one of them; with a modifier it is another command.
    function take(event: KeyEvent, down: bool) {
        const key = frontKey(event.key);
        if (key < 0 || (event.modifiers & ~Qt.KeypadModifier) !== Qt.NoModifier && down) {
            return;
        }
        event.accepted = true;
        if (event.isAutoRepeat) {
            return;
        }
        if (down) {
            front.press(key);
        } else {
            front.release(key);
        }
    }
}
