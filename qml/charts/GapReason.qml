// SPDX-License-Identifier: GPL-3.0-or-later
// Why there is a gap: GapReasons puts it above.
import QtQuick
import Countis.Ui

TextLabel {
    required text
    required property real position
    required property real extent

    signal moved

    objectName: "gapReason"
    visible: false
    size: Theme.axisSize
    color: Theme.text3
    onPositionChanged: moved()
    onExtentChanged: moved()
    onImplicitWidthChanged: moved()
}
