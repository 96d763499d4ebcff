// SPDX-License-Identifier: GPL-3.0-or-later
// The value that the alarm is about in the last hour, with its limit and when it was raised.
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

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        TextLabel {
            Layout.alignment: Qt.AlignBaseline
            text: root.curve.symbol ?? ""
            strong: true
        }

        TextLabel {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            text: qsTr("last hour")
            size: Theme.labelSize
            color: Theme.text2
            elide: Text.ElideRight
        }

        TextLabel {
            Layout.alignment: Qt.AlignBaseline
            objectName: "alarmAge"
            visible: text !== ""
            text: root.curve.age ?? ""
            size: Theme.labelSize
            color: Theme.staleText
        }

        TextLabel {
            Layout.alignment: Qt.AlignBaseline
            objectName: "alarmLatest"
            text: root.curve.latest ?? ""
            size: 17
            strong: root.curve.stale !== true
            color: root.curve.stale ? Theme.text3 : Theme.text
        }
    }

    AlarmCurveItem {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(146)
        objectName: "alarmCurve"
        curve: root.curve
        family: Theme.family
        fontSize: Theme.px(Theme.axisSize)
        line: root.curve.stale ? Theme.text3 : Theme.sum
        limitColor: Theme.stale
        limitText: Theme.staleText
        raisedColor: Theme.alarm
        raisedText: Theme.alarmText
        gapColor: Theme.sunken
        gapText: qsTr("no data")
        grid: Theme.grid
        ink: Theme.text3
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("%1 in the last hour: %2, %3, %4").arg(root.curve.symbol ?? "").arg(root.curve.limitText ?? "").arg(root.curve.backText ?? "").arg(root.curve.raisedText ?? "")
    }
}
