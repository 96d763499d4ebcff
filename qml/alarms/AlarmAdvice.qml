// SPDX-License-Identifier: GPL-3.0-or-later
// What to do about the chosen alarm, step by step.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Ui

ColumnLayout {
    id: root

    /// Its sentences.
    required property var advice

    spacing: 8

    AlarmHeading {
        text: qsTr("What to do")
    }

    Column {
        Layout.fillWidth: true
        spacing: 8

        Repeater {
            model: root.advice

            RowLayout {
                id: step

                required property string modelData
                required property int index

                width: parent ? parent.width : 0
                spacing: 8

                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    implicitWidth: Theme.px(18)
                    implicitHeight: implicitWidth
                    radius: implicitWidth / 2
                    color: Theme.sunken

                    TextLabel {
                        anchors.centerIn: parent
                        text: String(step.index + 1)
                        size: Theme.axisSize
                        strong: true
                    }
                }

                TextLabel {
                    Layout.fillWidth: true
                    // The name of a terminal is not broken at its hyphen.
                    text: step.modelData.replace(/A-V/g, "A-\u2060V")
                    wrapMode: Text.WordWrap
                }
            }
        }
    }
}
