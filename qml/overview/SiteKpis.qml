// SPDX-License-Identifier: GPL-3.0-or-later
// The site in figures: power now, energy today, power factor, how many meters tell of it, and open alarms.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

GridLayout {
    id: root

    required property Overview overview
    required property AlarmsModel alarms

    readonly property var site: overview.site
    readonly property var totals: site.totals
    readonly property bool hasAlarms: alarms.state !== AlarmsModel.NoDatabase
    readonly property bool partial: totals.live < totals.meters

    signal alarmsRequested

    columns: width < Theme.px(720) ? 2 : hasAlarms ? 5 : 4
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    component Figure: KpiCard {
        Layout.fillWidth: true
        Layout.minimumWidth: 0
    }

    Figure {
        Layout.preferredWidth: 220
        objectName: "kpiPower"
        title: root.site.replayed ? qsTr("Active power then") : qsTr("Active power now")
        value: root.totals.power
        unit: "kW"
        known: root.totals.known
        caption: root.site.sumText
        captionInk: root.partial ? Theme.staleText : Theme.text2
        note: root.partial ? qsTr("The sum leaves out meters that are stale or offline.") : ""
        mark: StateGlyph {
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? implicitWidth : 0
            visible: root.partial
            kind: Measure.State.Stale
        }
        extra: Item {
            width: parent.width
            height: parent.height

            SparklineItem {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Theme.px(108), parent.width)
                height: Theme.px(34)
                visible: width >= Theme.px(40)
                overview: root.overview
                revision: root.site.curve
                fresh: root.totals.live > 0
                line: Theme.sum
                zeroLine: Theme.border
            }
        }
    }

    Figure {
        Layout.preferredWidth: 330
        objectName: "kpiEnergy"
        title: root.site.replayed ? qsTr("Energy of that day") : qsTr("Energy today")
        value: root.totals.today
        unit: "kWh"
        known: root.totals.known
        caption: root.site.compared
        note: root.totals.todayNote
        mark: Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? implicitWidth : 0
            visible: root.site.direction !== 0
            name: root.site.direction < 0 ? "decreases" : "increases"
            size: 13
            color: root.site.direction < 0 ? Theme.liveText : Theme.text2
        }
        extra: TextLabel {
            height: parent.height
            visible: root.totals.todayPart !== ""
            text: root.totals.todayPart
            size: Theme.labelSize
            color: Theme.staleText
        }
    }

    Figure {
        Layout.preferredWidth: 224
        objectName: "kpiFactor"
        title: qsTr("Power factor")
        value: root.totals.factor
        known: root.totals.known
        caption: root.site.factorText
        extra: FactorKind {
            anchors.verticalCenter: parent.verticalCenter
            kind: root.totals.factorKind
            color: Theme.text2
        }
    }

    Figure {
        Layout.preferredWidth: 212
        objectName: "kpiMeters"
        title: qsTr("Meters")
        caption: root.site.statesText
        note: root.site.simulated || root.site.listed === root.totals.meters ? "" : qsTr("The simulated meter is not counted.")

        component Counted: Row {
            id: counted

            required property int kind
            required property int count

            spacing: 7

            StateGlyph {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(14)
                height: Theme.px(14)
                kind: counted.kind
            }

            TextLabel {
                height: Theme.px(36)
                text: String(counted.count)
                size: 26
                strong: true
            }
        }

        extra: Row {
            spacing: 20

            Counted {
                kind: root.site.replayed ? Measure.State.Replay : Measure.State.Live
                count: root.totals.live
            }

            Counted {
                kind: Measure.State.Stale
                count: root.totals.stale
            }

            Counted {
                kind: Measure.State.Offline
                count: root.totals.offline
            }
        }
    }

    Figure {
        id: alarmFigure

        Layout.preferredWidth: 174
        Layout.minimumWidth: captionWidth
        objectName: "kpiAlarms"
        visible: root.hasAlarms
        title: qsTr("Open alarms")
        value: String(root.alarms.open)
        caption: root.alarms.waitingText !== "" ? root.alarms.waitingText : root.alarms.open > 0 ? qsTr("all acknowledged") : qsTr("none")
        captionInk: root.alarms.waiting > 0 ? Theme.alarmText : Theme.text2
        mark: StateGlyph {
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? implicitWidth : 0
            visible: root.alarms.waiting > 0
            kind: Measure.State.Alarm
        }

        TapHandler {
            onTapped: root.alarmsRequested()
        }
    }
}
