// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property EnergiesModel energies
    required property int tariff
    required property bool partial

    readonly property real firstWidth: Theme.px(90)
    readonly property real tariffWidth: Theme.px(84)

    spacing: 0
    Accessible.role: Accessible.Table
    Accessible.name: partial ? qsTr("Partial energies") : qsTr("Total energies")

    RowLayout {
        Layout.fillWidth: true
        spacing: 0

        TextLabel {
            Layout.fillWidth: true
            text: root.partial ? qsTr("partial") : qsTr("since first power-up")
            size: Theme.labelSize
            color: Theme.text3
        }

        Repeater {
            model: 2

            Item {
                id: head

                required property int index

                implicitWidth: root.tariffWidth
                implicitHeight: Theme.px(22)

                Tag {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    small: true
                    active: root.tariff === head.index + 1
                    text: head.index === 0 ? qsTr("T1") : qsTr("T2")
                    note: active ? qsTr("Energy counted during tariff %1, which is in progress now.").arg(head.index + 1) : qsTr("Energy counted during tariff %1.").arg(head.index + 1)
                    Accessible.role: Accessible.ColumnHeader
                    Accessible.name: active ? qsTr("Tariff %1, in progress").arg(head.index + 1) : qsTr("Tariff %1").arg(head.index + 1)
                }
            }
        }

        TextLabel {
            Layout.preferredWidth: Theme.px(98)
            horizontalAlignment: Text.AlignRight
            text: qsTr("total")
            size: Theme.labelSize
            color: Theme.text3
        }
    }

    Repeater {
        model: root.energies // the rows stay

        Item {
            id: row

            required property string symbol
            required property string unit
            required property string name
            required property string t1
            required property string t2
            required property string total
            required property bool coarse
            required property string partialT1
            required property string partialT2
            required property string partial
            required property int t1State
            required property int t2State
            required property int totalState
            required property int partialT1State
            required property int partialT2State
            required property int partialState

            readonly property bool noted: coarse && !root.partial
            readonly property bool stale: totalState === Measure.Quality.Stale

            Layout.fillWidth: true
            implicitHeight: Theme.px(23.5)
            objectName: "energy-" + row.symbol
            Accessible.role: Accessible.Row
            Accessible.name: row.name
            Accessible.description: noted ? root.energies.note : ""

            HoverArea {
                id: hover
            }

            ToolTip {
                visible: row.noted && hover.hovered
                beside: true
                text: root.energies.note
            }

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.grid
            }

            RowLayout {
                anchors.fill: parent
                spacing: 4

                TextLabel {
                    text: row.symbol
                    strong: !row.stale
                    color: row.stale ? Theme.text3 : Theme.text
                }

                TextLabel {
                    Layout.fillWidth: true
                    text: row.noted ? row.unit + " *" : row.unit
                    size: Theme.labelSize
                    color: Theme.text3
                }

                ValueText {
                    Layout.preferredWidth: root.tariffWidth - 4
                    text: root.partial ? row.partialT1 : row.t1
                    quality: root.partial ? row.partialT1State : row.t1State
                }

                ValueText {
                    Layout.preferredWidth: root.tariffWidth - 4
                    text: root.partial ? row.partialT2 : row.t2
                    quality: root.partial ? row.partialT2State : row.t2State
                }

                ValueText {
                    Layout.preferredWidth: Theme.px(98) - 4
                    text: root.partial ? row.partial : row.total
                    quality: root.partial ? row.partialState : row.totalState
                    total: true
                }
            }
        }
    }
}
