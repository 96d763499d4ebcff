// SPDX-License-Identifier: GPL-3.0-or-later
// One key of the front: pressed by mouse, touch or screen reader here, and by the keyboard through the page.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property MeterFront front
    /// MeterFront.Key
    required property int key
    required property string label
    required property string keyHint
    required property string iconName
    property bool locked: false
    /// Why it is locked.
    property string lockReason: ""
    property alias latched: touch.latched

    readonly property alias down: touch.down
    readonly property alias held: touch.held
    readonly property color ink: locked ? Theme.text3 : down ? Theme.accentText : Theme.text

    implicitWidth: Theme.px(76)
    implicitHeight: Theme.px(50)
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: locked ? qsTr("%1, locked").arg(label) : label
    Accessible.description: locked ? lockReason : keyHint

    // At once when someone tries the key.
    ToolTip {
        visible: root.locked && root.lockReason !== "" && (touch.hovered || root.activeFocus || touch.touched)
        delay: touch.touched ? 0 : 500
        text: root.lockReason
    }
    Accessible.pressed: down
    Accessible.focusable: true
    Accessible.onPressAction: {
        touch.press();
        touch.release();
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space) {
            event.accepted = true;
            if (!event.isAutoRepeat) {
                touch.press();
            }
        }
    }
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Space) {
            event.accepted = true;
            if (!event.isAutoRepeat) {
                touch.release();
            }
        }
    }
    onActiveFocusChanged: {
        if (!activeFocus && down && !touch.touched && !latched) {
            touch.release();
        }
    }

    Rectangle {
        id: face

        anchors.fill: parent
        radius: 8
        color: root.down ? Theme.accentTint : touch.hovered && !root.locked ? Theme.hover : Theme.raised
        border.width: 1
        border.color: root.down ? Theme.accent : root.locked ? Theme.border : Theme.borderStrong

        Icon {
            x: 8
            y: Theme.px(5)
            name: root.locked ? "keySet" : root.iconName
            size: 20
            strokeWidth: 1.8
            color: root.ink
        }

        KeyHint {
            anchors.right: parent.right
            anchors.rightMargin: 8
            y: Theme.px(7)
            padding: 4
            implicitHeight: Theme.px(16)
            text: touch.held ? qsTr("%1 s").arg(Number(root.front.holdSeconds).toLocaleString(Qt.locale(), "f", 1)) : root.keyHint
            textColor: root.down ? Theme.accentText : Theme.text3
        }

        TextLabel {
            x: 9
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(6)
            text: root.label
            size: 11.5
            strong: true
            font.letterSpacing: 0.4
            color: root.ink
        }

        Item {
            objectName: "holdBar"
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: 1
            width: (parent.width - 2) * touch.progress
            height: 4
            visible: touch.held
            clip: true

            Rectangle {
                y: -12
                width: face.width - 2
                height: 15
                radius: 7
                color: Theme.accent
                visible: parent.width > 0
            }

            Rectangle {
                y: -12
                x: 0
                width: face.width - 2
                height: 12
                color: Theme.accentTint
            }
        }

        FocusRing {
            target: root
            shapeRadius: 8
        }
    }

    KeyTouch {
        id: touch

        anchors.fill: parent
        front: root.front
        key: root.key
    }
}
