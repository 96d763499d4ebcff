// SPDX-License-Identifier: GPL-3.0-or-later
// The product's own mark: three phases of different height.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

Rectangle {
    id: root

    property real size: 24
    readonly property real unit: size / 24

    implicitWidth: size
    implicitHeight: size
    radius: 6 * unit
    color: Theme.dark ? "#EBEFF2" : "#15191C"

    Repeater {
        model: [
            {
                "tall": 8.6,
                "light": "#EA9A55",
                "dark": "#B24A05"
            },
            {
                "tall": 12.6,
                "light": "#C3D5EA",
                "dark": "#24486A"
            },
            {
                "tall": 10.6,
                "light": "#4FD0B0",
                "dark": "#0B8069"
            }
        ]

        Rectangle {
            required property var modelData
            required property int index

            x: (5.7 + 5 * index) * root.unit
            y: 5.7 * root.unit
            width: 2.6 * root.unit
            height: modelData.tall * root.unit
            radius: 1.3 * root.unit
            color: Theme.dark ? modelData.dark : modelData.light
        }
    }
}
