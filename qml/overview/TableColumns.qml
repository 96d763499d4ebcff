// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of the table stand. What a narrow window has no room for gives way: the address first.
import QtQuick
import Countis.Ui

QtObject {
    id: root

    required property real width
    required property bool addressWanted

    readonly property bool addressShown: addressWanted && width >= Theme.px(1000)
    readonly property bool curveShown: width >= Theme.px(860)
    readonly property bool yesterdayShown: width >= Theme.px(740)

    readonly property real ageRight: width - 12
    readonly property real factorRight: ageRight - Theme.px(76)
    /// Its coil or plates stand right of it.
    readonly property real yesterdayRight: factorRight - Theme.px(96)
    readonly property real todayRight: yesterdayShown ? yesterdayRight - Theme.px(110) : yesterdayRight
    readonly property real powerRight: todayRight - Theme.px(104)
    readonly property real curveLeft: powerRight - Theme.px(72) - (curveShown ? Theme.px(122) : 0)
    readonly property real addressLeft: curveLeft - (addressShown ? Theme.px(122) : 0)
    readonly property real stateLeft: addressLeft - Theme.px(172)
    readonly property real nameLeft: 12
    readonly property real nameWidth: stateLeft - nameLeft - 8
}
