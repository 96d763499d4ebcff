// SPDX-License-Identifier: GPL-3.0-or-later
// How wide labels of one size are: what has the room for the widest of its texts does not move what stands beside it.
import QtQuick
import Countis.Ui

FontMetrics {
    id: root

    property real size: Theme.textSize
    property bool strong: false

    /// Of these texts, in whole pixels.
    function widest(texts): int {
        // Asked for, so that a binding follows the font: the width alone does not tell that it changes.
        const letters = root.averageCharacterWidth;
        return letters > 0 ? Math.ceil(Math.max(0, ...Array.from(texts).map(text => root.advanceWidth(text)))) : 0;
    }

    font.family: Theme.family
    font.pixelSize: Theme.px(size)
    font.weight: strong ? Font.Medium : Font.Normal
}
