// SPDX-License-Identifier: GPL-3.0-or-later
// All instantaneous values of one reading.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property ValuesModel values
    required property MeterInView meter

    readonly property bool fresh: meter.fresh
    readonly property real nameWidth: Theme.px(248)
    /// Whole pixels, as layouts place: the figures end where their badges do.
    readonly property real columnWidth: Math.floor(Math.max(Theme.px(64), Math.min(Theme.px(200), (width - 24 - nameWidth) / 4.81)))
    readonly property real neutralWidth: Math.floor(0.81 * columnWidth)
    /// The columns keep to the right; the name takes what is left.
    readonly property bool named: width - 24 - 4 * columnWidth - neutralWidth >= Theme.px(186)

    title: qsTr("Values")
    caption: meter.hasReading ? qsTr("read at %1").arg(meter.clockText) : ""
    spacing: 0
    bottomPadding: 8
    implicitHeight: Theme.px(308)
    actions: [
        Row {
            visible: root.meter.hasReading && root.meter.sequenceText !== ""
            spacing: 4

            StateGlyph {
                anchors.verticalCenter: parent.verticalCenter
                kind: !root.fresh ? Measure.State.Stale : root.meter.sequenceGood ? Measure.State.Live : Measure.State.Alarm
            }

            TextLabel {
                objectName: "sequenceText"
                text: root.meter.sequenceText
                size: Theme.labelSize
                color: !root.fresh ? Theme.text3 : root.meter.sequenceGood ? Theme.text2 : Theme.alarmText
            }
        },
        Row {
            visible: root.meter.hasReading && root.meter.directionText !== ""
            spacing: 4

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.meter.exporting ? "left" : "right"
                size: 14
            }

            TextLabel {
                text: root.meter.directionText
                size: Theme.labelSize
                color: Theme.text2
            }
        }
    ]

    Item {
        id: header

        Layout.fillWidth: true
        implicitHeight: Theme.px(28)

        Repeater {
            model: [Measure.Phase.L1, Measure.Phase.L2, Measure.Phase.L3, Measure.Phase.Sum, Measure.Phase.N]

            PhaseBadge {
                required property int modelData
                required property int index

                readonly property real fromRight: index === 4 ? 0 : root.neutralWidth + (3 - index) * root.columnWidth

                x: header.width - fromRight - width
                y: (header.height - height) / 2
                phase: modelData

                Explained {
                    subject: "∑"
                    text: parent.phase === Measure.Phase.Sum ? qsTr("∑ of P, Q and S is the sum of the three phases, ∑ of U, V and I their mean.") : ""
                }
            }
        }
    }

    Repeater {
        model: root.values // the rows stay

        ValueRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.px(38)
            columnWidth: root.columnWidth
            neutralWidth: root.neutralWidth
            named: root.named
        }
    }
}
