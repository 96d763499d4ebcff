// SPDX-License-Identifier: GPL-3.0-or-later
// Text in the house's type: a size that follows the text scale.
import QtQuick
import Countis.Ui

Text {
    property real size: Theme.textSize
    property bool strong: false

    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.px(size)
    font.weight: strong ? Font.Medium : Font.Normal
    renderType: Text.NativeRendering
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
