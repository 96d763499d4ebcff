// SPDX-License-Identifier: GPL-3.0-or-later
// One key of the front: pressed by mouse, touch or screen reader here, and by the keyboard through the page. The
// right mouse button keeps it down until the next press, so that a mouse can hold two keys.
import QtQuick
import Countis.Ui

Item {
    id: root

    required property string label
    required property string keyHint
    required property string iconName
    /// The display says that this key is down.
    required property bool down
    property bool locked: false
    /// Why it is locked.
    property string lockReason: ""
    /// Seconds held, and the threshold ahead; 0 when nothing is held.
    property real heldSeconds: 0
    property real threshold: 0
    property bool latched: false

    readonly property bool held: down && threshold > 0 && heldSeconds > 0.25
    readonly property color ink: locked ? Theme.text3 : down ? Theme.accentText : Theme.text

    signal pressed
    signal released

    function letGo() {
        if (latched) {
            latched = false;
            released();
        }
    }

    implicitWidth: Theme.px(76)
    implicitHeight: Theme.px(50)
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: locked ? qsTr("%1, locked").arg(label) : label
    Accessible.description: locked ? lockReason : keyHint

    // At once when someone tries the key.
    ToolTip {
        visible: root.locked && root.lockReason !== "" && (hover.hovered || root.activeFocus || area.containsPress)
        delay: area.containsPress ? 0 : 500
        text: root.lockReason
    }
    Accessible.pressed: down
    Accessible.focusable: true
    Accessible.onPressAction: {
        root.pressed();
        root.released();
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space) {
            event.accepted = true;
            if (!event.isAutoRepeat) {
                root.pressed();
            }
        }
    }
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Space) {
            event.accepted = true;
            if (!event.isAutoRepeat) {
                root.released();
            }
        }
    }
    onActiveFocusChanged: {
        if (!activeFocus && down && !area.containsPress && !latched) {
            released();
        }
    }

    Rectangle {
        id: face

        anchors.fill: parent
        radius: 8
        color: root.down ? Theme.accentTint : hover.hovered && !root.locked ? Theme.hover : Theme.raised
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
            text: root.held ? qsTr("%1 s").arg(Number(root.heldSeconds).toLocaleString(Qt.locale(), "f", 1)) : root.keyHint
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
            width: (parent.width - 2) * Math.min(1, root.threshold > 0 ? root.heldSeconds / root.threshold : 0)
            height: 4
            visible: root.held
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

    HoverArea {
        id: hover
    }

    // A touch point each, so that two keys can be held by two fingers; the mouse is one more point.
    MultiPointTouchArea {
        id: area

        property bool containsPress: false

        anchors.fill: parent
        minimumTouchPoints: 1
        maximumTouchPoints: 1
        mouseEnabled: true
        onPressed: {
            containsPress = true;
            root.latched = false;
            root.pressed();
        }
        onReleased: {
            containsPress = false;
            root.released();
        }
        onCanceled: {
            containsPress = false;
            root.released();
        }
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.RightButton
        onPressed: {
            if (root.latched) {
                root.letGo();
            } else {
                root.latched = true;
                root.pressed();
            }
        }
    }
}
