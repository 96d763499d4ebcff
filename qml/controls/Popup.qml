// SPDX-License-Identifier: GPL-3.0-or-later
// A panel above the page: menus, selectors, dialogs. Escape and a press outside close it; a press outside does not where
// it would lose what was typed. The second press of the double click that opened it does nothing, wherever the panel has
// opened.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.Popup {
    id: root

    /// Where the pointer was when it opened, in the window.
    property point openedAt: Qt.point(-1, -1)
    /// Something was typed or chosen in it that is not kept anywhere yet.
    property bool holdsInput: false

    readonly property Timer opening: Timer {
        interval: Application.styleHints.mouseDoubleClickInterval
    }

    readonly property MouseArea shield: MouseArea {
        parent: root.contentItem ? root.contentItem.parent : null
        anchors.fill: parent
        z: 1
        enabled: root.opening.running
        onPressed: mouse => {
            const place = mapToItem(null, mouse.x, mouse.y);
            const near = Math.abs(place.x - root.openedAt.x) + Math.abs(place.y - root.openedAt.y) <= Theme.px(12);
            mouse.accepted = near;
            if (near) {
                root.opening.restart();
            }
        }
    }

    padding: 6
    margins: 8
    focus: true
    closePolicy: opening.running || holdsInput ? T.Popup.CloseOnEscape : T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    onAboutToShow: {
        openedAt = Pointer.position();
        opening.restart();
    }

    background: Rectangle {
        radius: 8
        color: Theme.card
        border.width: 1
        border.color: Theme.borderStrong
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
}
