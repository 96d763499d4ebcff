// SPDX-License-Identifier: GPL-3.0-or-later
// The latest keys that were pressed, the newest at the right; of the older ones those that fit.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

Item {
    id: root

    required property var keys
    property real size: Theme.axisSize

    implicitHeight: Theme.px(size + 7)

    Row {
        id: row

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5

        Repeater {
            model: root.keys

            KeyHint {
                required property string modelData
                required property int index

                objectName: "trail-" + index
                opacity: row.x + x >= 0 ? 1 : 0
                implicitHeight: Theme.px(root.size + 7)
                size: root.size
                text: modelData
                textColor: index === root.keys.length - 1 ? Theme.accentText : Theme.text3
            }
        }
    }

    TextLabel {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.keys.length === 0
        text: qsTr("none yet")
        size: Math.max(Theme.labelSize, root.size)
        color: Theme.text3
    }
}
