// SPDX-License-Identifier: GPL-3.0-or-later
// The product's own mark: three phases of different height.
import QtQuick
import Countis.Ui

Rectangle {
    implicitWidth: 24
    implicitHeight: 24
    radius: 6
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

            x: 5.7 + 5 * index
            y: 5.7
            width: 2.6
            height: modelData.tall
            radius: 1.3
            color: Theme.dark ? modelData.dark : modelData.light
        }
    }
}
