// SPDX-License-Identifier: GPL-3.0-or-later
// A list in a dialog, as high as its rows but not higher than there is room.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Ui

ListView {
    Layout.fillWidth: true
    Layout.preferredHeight: Math.min(contentHeight, Theme.px(176))
    clip: true
    spacing: 4
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar {}
}
