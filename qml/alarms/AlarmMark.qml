// SPDX-License-Identifier: GPL-3.0-or-later
// The severity of an alarm: a shape with a number, filled while the alarm is open.
import QtQuick
import Countis.Models
import Countis.Ui

AlarmMarkItem {
    id: root

    readonly property color severityColor: [Theme.alarm, Theme.stale, Theme.sim, Theme.borderStrong][severity] ?? Theme.text3

    implicitWidth: Theme.px(18)
    implicitHeight: Theme.px(18)
    family: Theme.family
    fontSize: Theme.px(10)
    color: filled ? severityColor : Theme.text3
    ink: severity === 0 && !Theme.dark ? "#FFFFFF" : Theme.dark ? Theme.accentInk : "#FFFFFF"
}
