// SPDX-License-Identifier: GPL-3.0-or-later
// The meters that import most now, and what the site exports.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

KioskCard {
    id: root

    required property WallSite wall
    /// A SiteCell.
    required property var site

    readonly property real room: height - 80 * unit - (site.exported === "" ? 0 : 70 * unit)
    readonly property real rowHeight: Math.max(58 * unit, Math.min(72 * unit, room / wall.loads.length))
    readonly property int fitting: Math.floor(room / rowHeight + 0.01)

    title: qsTr("Largest loads")
    aside: KioskText {
        height: parent.height
        unit: root.unit
        text: "kW"
    }

    Column {
        width: parent.width

        Repeater {
            model: root.wall.loads

            Item {
                id: load

                required property int index
                required property var modelData

                visible: index < root.fitting
                width: parent ? parent.width : 0
                height: root.rowHeight

                KioskText {
                    width: 246 * root.unit
                    height: parent.height
                    unit: root.unit
                    text: load.modelData.name
                    color: Theme.text
                    elide: Text.ElideRight
                }

                Rectangle {
                    x: 262 * root.unit
                    anchors.verticalCenter: parent.verticalCenter
                    width: (load.width - 450 * root.unit) * load.modelData.share
                    height: 22 * root.unit
                    radius: 4 * root.unit
                    color: Theme.borderStrong
                }

                KioskText {
                    anchors.right: parent.right
                    height: parent.height
                    unit: root.unit
                    size: 40
                    strong: true
                    text: load.modelData.power
                    color: Theme.text
                }
            }
        }
    }

    KioskText {
        anchors.centerIn: parent
        visible: root.wall.loads.length === 0
        unit: root.unit
        text: qsTr("no meter imports power")
    }

    Item {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 64 * root.unit
        visible: root.site.exported !== ""

        Rectangle {
            width: parent.width
            height: Math.max(1, 2 * root.unit)
            color: Theme.grid
        }

        KioskText {
            height: parent.height
            unit: root.unit
            text: qsTr("← exported")
            color: Theme.text
        }

        KioskText {
            anchors.right: parent.right
            height: parent.height
            unit: root.unit
            size: 40
            strong: true
            text: root.site.exported
            color: Theme.text
        }
    }
}
