// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the menu of exports: by a click, or by Enter where the keyboard is.
import QtQuick
import Countis.Ui

MenuRow {
    width: Theme.px(260)
    activeFocusOnTab: true
    highlighted: activeFocus
    Keys.onReturnPressed: triggered()
    Keys.onEnterPressed: triggered()
    Keys.onSpacePressed: triggered()
}
