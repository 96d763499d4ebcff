// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the keyboard for the keys of the simulated meter while the focus is in it.
import QtQuick
import Countis.Models

FocusScope {
    id: root

    required property DeviceFront front

    /// The focus went away: keys that something drawn holds down come up too.
    signal lost

    /// The key of the front that a key of the keyboard stands for; −1: none.
    function panelKey(key: int): int {
        switch (key) {
        case Qt.Key_Up:
            return DeviceFront.Key.Up;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return DeviceFront.Key.Enter;
        case Qt.Key_S:
            return DeviceFront.Key.Set;
        }
        return -1;
    }

    function takeKey(event: KeyEvent, down: bool) {
        const key = panelKey(event.key);
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

    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Front of the meter: ↑ is UP, Enter is ENTER, S is SET")
    Keys.onPressed: event => takeKey(event, true)
    Keys.onReleased: event => takeKey(event, false)
    onActiveFocusChanged: {
        if (!activeFocus) {
            lost();
            front.releaseAll();
        }
    }

    TapHandler {
        onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
    }
}
