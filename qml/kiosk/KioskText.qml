// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a display on a wall: its size is that on a screen of 1920 × 1080, and none is below 32.
import QtQuick
import Countis.Ui

Text {
    /// Pixels of the screen for one of 1920 × 1080.
    required property real unit
    property real size: 32
    property bool strong: false

    color: Theme.text2
    font.family: Theme.family
    font.pixelSize: Math.max(1, Math.round(Math.max(32, size) * unit))
    font.weight: strong ? Font.Medium : Font.Normal
    renderType: Text.NativeRendering
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
