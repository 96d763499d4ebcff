// SPDX-License-Identifier: GPL-3.0-or-later
// The meter in view on a wall: all its instantaneous values.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property AppModel app
    required property real unit

    readonly property string title: qsTr("Meter")
    readonly property string name: app.meters.count > 0 ? app.meter.name : qsTr("No meter")
    readonly property real columnWidth: 300 * unit

    KioskCard {
        anchors.fill: parent
        unit: root.unit
        title: qsTr("Values now")
        aside: [
            StateGlyph {
                anchors.verticalCenter: parent.verticalCenter
                width: 32 * root.unit
                height: width
                kind: root.app.meter.state
            },
            KioskText {
                height: parent.height
                unit: root.unit
                text: root.app.meter.stateDetail === "" ? root.app.meter.stateWord : root.app.meter.stateWord + " " + root.app.meter.stateDetail
            }
        ]

        Row {
            anchors.right: parent.right
            height: 56 * root.unit

            Repeater {
                model: ["L1", "L2", "L3", "∑"]

                KioskText {
                    required property string modelData

                    width: root.columnWidth
                    height: parent ? parent.height : 0
                    horizontalAlignment: Text.AlignRight
                    unit: root.unit
                    text: modelData
                }
            }
        }

        Column {
            y: 56 * root.unit
            width: parent.width

            Repeater {
                model: root.app.values

                Item {
                    id: row

                    required property string symbol
                    // "unit" is a property of this page, so the roles are read from the model.
                    required property var model

                    width: parent ? parent.width : 0
                    height: 90 * root.unit

                    Rectangle {
                        width: parent.width
                        height: Math.max(1, 2 * root.unit)
                        color: Theme.grid
                    }

                    KioskText {
                        height: parent.height
                        unit: root.unit
                        size: 48
                        strong: true
                        text: row.symbol
                        color: Theme.text
                    }

                    KioskText {
                        x: 120 * root.unit
                        height: parent.height
                        unit: root.unit
                        text: row.model.unit
                        color: Theme.text3
                    }

                    Row {
                        anchors.right: parent.right
                        height: parent.height

                        Repeater {
                            model: [row.model.l1, row.model.l2, row.model.l3, row.model.sum]

                            KioskText {
                                required property int index
                                required property string modelData

                                width: root.columnWidth
                                height: parent ? parent.height : 0
                                horizontalAlignment: Text.AlignRight
                                unit: root.unit
                                size: 56
                                strong: index === 3
                                text: modelData
                                color: root.app.meter.fresh ? Theme.text : Theme.text3
                            }
                        }
                    }
                }
            }
        }
    }
}
