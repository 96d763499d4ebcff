// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Countis.Ui

IconButton {
    implicitWidth: Theme.px(27)
    implicitHeight: Theme.px(27)
    iconSize: 16
}
