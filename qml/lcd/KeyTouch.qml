// SPDX-License-Identifier: GPL-3.0-or-later
// The area of a drawn key: presses its key of the front by mouse and touch, and knows how it is held. The right mouse
// button keeps it down until the next press, so that a mouse can hold two keys.
import QtQuick
import Countis.Models

Item {
    id: root

    required property MeterFront front
    /// MeterFront.Key
    required property int key
    property bool latched: false

    readonly property alias hovered: area.containsMouse
    /// A finger or the left button is on it.
    readonly property alias touched: touch.touched
    /// The front says that this key is down.
    readonly property bool down: key === MeterFront.Key.Set ? front.setDown : key === MeterFront.Key.Up ? front.upDown : front.enterDown
    /// Held for long enough to show for how long.
    readonly property bool held: down && front.holdThreshold > 0 && front.holdSeconds > 0.25
    /// Of the way to the next threshold, 0 to 1.
    readonly property real progress: held ? Math.min(1, front.holdSeconds / front.holdThreshold) : 0

    function press() {
        front.press(key);
    }

    function release() {
        front.release(key);
    }

    // A touch point each, so that two keys can be held by two fingers; the mouse is one more point.
    MultiPointTouchArea {
        id: touch

        property bool touched: false

        anchors.fill: parent
        minimumTouchPoints: 1
        maximumTouchPoints: 1
        mouseEnabled: true
        onPressed: {
            touched = true;
            root.latched = false;
            root.press();
        }
        onReleased: {
            touched = false;
            root.release();
        }
        onCanceled: {
            touched = false;
            root.release();
        }
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.RightButton
        onPressed: {
            root.latched = !root.latched;
            if (root.latched) {
                root.press();
            } else {
                root.release();
            }
        }
    }
}
