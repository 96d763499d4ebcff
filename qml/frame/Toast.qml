// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence at the foot of the window that goes by itself: what an action has done.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

Popup {
    id: root

    function show(text: string) {
        label.text = text;
        open();
        timer.restart();
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height - 24 : 0
    width: parent ? Math.min(implicitWidth, parent.width - 48) : implicitWidth
    z: 1 // above the presenter
    focus: false
    modal: false
    padding: 12
    // One that Escape closes would silence every shortcut while it stands.
    closePolicy: T.Popup.NoAutoClose

    contentItem: TextLabel {
        id: label

        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        objectName: "toastText"
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Timer {
        id: timer

        interval: 5000
        onTriggered: root.close()
    }
}
