// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms that were raised most often, behind a button.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Button {
    id: root

    required property AlarmsModel alarms

    small: true
    text: qsTr("Most frequent")
    onClicked: list.opened ? list.close() : list.open()

    Popup {
        id: list

        y: -height - 4
        x: root.width - width
        padding: 12

        contentItem: Column {
            spacing: 6

            Repeater {
                model: root.alarms.busiest

                RowLayout {
                    id: one

                    required property var modelData

                    objectName: "oftenAlarm"
                    spacing: 12
                    Accessible.role: Accessible.ListItem
                    Accessible.name: qsTr("%1, %2: %3 times").arg(modelData.name).arg(modelData.where).arg(modelData.count)

                    TextLabel {
                        Layout.preferredWidth: Theme.px(220)
                        text: one.modelData.name
                        wrapMode: Text.WordWrap
                    }

                    TextLabel {
                        Layout.preferredWidth: Theme.px(160)
                        text: one.modelData.where
                        color: Theme.text2
                        wrapMode: Text.WordWrap
                    }

                    TextLabel {
                        Layout.preferredWidth: Theme.px(48)
                        horizontalAlignment: Text.AlignRight
                        text: qsTr("%1×").arg(one.modelData.count)
                    }
                }
            }
        }
    }
}
