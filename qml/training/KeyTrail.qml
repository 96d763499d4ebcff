// SPDX-License-Identifier: GPL-3.0-or-later
// The latest keys that were pressed, the newest at the right; of the older ones those that fit. In their place, why a
// key could not be pressed.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

Item {
    id: root

    required property var keys
    /// Why the latest press could not happen, in short and as a sentence.
    required property string refusal
    required property string reason
    property real size: Theme.axisSize

    implicitHeight: Theme.px(size + 7)

    Row {
        id: row

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5
        visible: root.refusal === ""

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
        width: parent.width
        visible: text !== ""
        objectName: "trailWords"
        text: root.refusal !== "" ? root.refusal : root.keys.length === 0 ? qsTr("none yet") : ""
        size: Math.max(Theme.labelSize, root.size)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
        horizontalAlignment: Text.AlignRight
        color: root.refusal !== "" ? Theme.staleText : Theme.text3
        Accessible.role: root.refusal !== "" ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.name: root.refusal !== "" ? root.reason : text

        Explained {
            subject: root.refusal
            text: root.refusal !== "" ? root.reason : ""
            reachable: false
        }
    }
}
