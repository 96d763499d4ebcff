// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of the list of alarms begin, in a list of this width, and how high a row is.
import QtQuick
import Countis.Ui

QtObject {
    required property real width

    readonly property real name: Theme.px(42)
    readonly property real rest: width - name - 12
    readonly property real state: name + rest * 0.3
    readonly property real value: name + rest * 0.575
    readonly property real since: name + rest * 0.825
    readonly property real gap: 10
    /// Of a row, whose name may take two lines above its place.
    readonly property real rowHeight: Theme.px(64)
}
