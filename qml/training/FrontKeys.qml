// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the keyboard for the keys of the simulated meter while the focus is in it.
import QtQuick
import Countis.Models
import Countis.Ui

FocusScope {
    id: root

    required property DeviceFront front

    /// The focus went away: keys that something drawn holds down come up too.
    signal lost

    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Front of the meter: ↑ is UP, Enter is ENTER, S is SET")
    Keys.onPressed: event => keyboard.take(event, true)
    Keys.onReleased: event => keyboard.take(event, false)
    onActiveFocusChanged: {
        if (!activeFocus) {
            lost();
            front.releaseAll();
        }
    }

    FrontKeyboard {
        id: keyboard

        front: root.front
    }

    TapHandler {
        onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
    }
}
