// SPDX-License-Identifier: GPL-3.0-or-later
// The value that the alarm is about in the last hour, with its limit.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property AlarmsModel alarms

    readonly property var curve: alarms.curve

    visible: curve.xs !== undefined
    spacing: 4

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("Last hour; dashed: the limit, red: raised")
        size: Theme.labelSize
        color: Theme.text3
        elide: Text.ElideRight
    }

    AlarmCurveItem {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(110)
        objectName: "alarmCurve"
        curve: root.curve
        family: Theme.family
        fontSize: Theme.px(Theme.axisSize)
        line: Theme.sum
        limitColor: Theme.stale
        raisedColor: Theme.alarm
        grid: Theme.grid
        ink: Theme.text3
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Curve of the last hour")
    }
}
