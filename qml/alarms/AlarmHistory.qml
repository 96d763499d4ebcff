// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened to the chosen alarm, and when it was raised before.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Ui

ColumnLayout {
    id: root

    /// AlarmsModel.details.
    required property var details

    spacing: 8

    AlarmHeading {
        visible: history.count > 0
        text: qsTr("History")
    }

    Column {
        Layout.fillWidth: true
        spacing: 6

        Repeater {
            id: history

            model: root.details.history ?? []

            Column {
                id: step

                required property var modelData

                width: parent ? parent.width : 0

                RowLayout {
                    width: parent.width
                    spacing: 8

                    TextLabel {
                        Layout.preferredWidth: Theme.px(92)
                        Layout.alignment: Qt.AlignTop
                        text: step.modelData.time
                        size: Theme.labelSize
                        color: Theme.text2
                    }

                    TextLabel {
                        Layout.fillWidth: true
                        text: step.modelData.text
                        size: Theme.labelSize
                        wrapMode: Text.WordWrap
                    }
                }

                TextLabel {
                    x: Theme.px(92) + 8
                    width: parent.width - x
                    visible: text !== ""
                    text: step.modelData.comment
                    size: Theme.labelSize
                    color: Theme.text2
                    wrapMode: Text.WordWrap
                }
            }
        }
    }

    AlarmHeading {
        visible: before.count > 0
        text: qsTr("Before")
    }

    Column {
        Layout.fillWidth: true
        spacing: 6

        Repeater {
            id: before

            model: root.details.before ?? []

            RowLayout {
                id: one

                required property var modelData

                width: parent ? parent.width : 0
                spacing: 8

                TextLabel {
                    Layout.preferredWidth: Theme.px(92)
                    text: one.modelData.time
                    size: Theme.labelSize
                    color: Theme.text2
                }

                TextLabel {
                    Layout.fillWidth: true
                    text: one.modelData.lasting
                    size: Theme.labelSize
                    color: Theme.text2
                }

                TextLabel {
                    text: one.modelData.person
                    size: Theme.labelSize
                    color: Theme.text2
                }
            }
        }
    }
}
