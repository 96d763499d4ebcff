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
    focus: false
    modal: false
    padding: 12
    closePolicy: T.Popup.CloseOnEscape

    contentItem: TextLabel {
        id: label

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
