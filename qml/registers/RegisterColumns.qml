// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of the register table stand, for its header and for its rows.
import QtQuick
import Countis.Ui

QtObject {
    id: root

    required property real width

    // What a wider window gives to the words and the names.
    readonly property real extra: Math.max(0, width - Theme.px(612))
    readonly property real address: 12
    readonly property real hex: address + Theme.px(50)
    readonly property real name: hex + Theme.px(42)
    readonly property real ageEnd: width - 14
    readonly property real unit: ageEnd - Theme.px(82)
    readonly property real valueEnd: unit - 5
    readonly property real wordsEnd: valueEnd - Theme.px(86) - extra * 0.15
    readonly property real words: wordsEnd - Theme.px(76) - Math.min(extra * 0.5, Theme.px(220))
    readonly property real access: words - Theme.px(34)
    readonly property real type: access - Theme.px(40)
}
