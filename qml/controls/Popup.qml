// SPDX-License-Identifier: GPL-3.0-or-later
// A panel above the page: menus, selectors. Escape and a press outside close it.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.Popup {
    padding: 6
    margins: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding

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
