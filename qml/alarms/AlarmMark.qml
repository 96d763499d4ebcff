// SPDX-License-Identifier: GPL-3.0-or-later
// The severity of an alarm: a shape with a number, filled while the alarm is open.
import QtQuick
import Countis.Models
import Countis.Ui

AlarmMarkItem {
    id: root

    /// 0: danger, to 3: information.
    required property int level
    property bool solid: true

    implicitWidth: Theme.px(18)
    implicitHeight: Theme.px(18)
    family: Theme.family
    fontSize: Theme.px(10)
    severity: level
    filled: solid
    color: solid ? [Theme.alarm, Theme.stale, Theme.sim, Theme.borderStrong][level] : Theme.text3
    ink: Theme.dark ? Theme.accentInk : "#FFFFFF"
}
