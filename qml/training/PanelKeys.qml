// SPDX-License-Identifier: GPL-3.0-or-later
// SET, UP and ENTER of the simulated meter in a row.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

RowLayout {
    id: root

    required property DeviceFront front

    function letGo() {
        setKey.latched = false;
        upKey.latched = false;
        enterKey.latched = false;
    }

    spacing: 8

    PanelKey {
        id: setKey

        Layout.fillWidth: true
        objectName: "deviceSet"
        label: qsTr("SET")
        keyHint: qsTr("S")
        iconName: "wrench"
        locked: root.front.setLocked
        lockReason: root.front.lockReason
        down: root.front.setDown
        heldSeconds: root.front.holdSeconds
        threshold: root.front.holdThreshold
        onPressed: root.front.press(DeviceFront.Key.Set)
        onReleased: root.front.release(DeviceFront.Key.Set)
    }

    PanelKey {
        id: upKey

        Layout.fillWidth: true
        objectName: "deviceUp"
        label: qsTr("UP")
        keyHint: "↑"
        iconName: "keyUp"
        down: root.front.upDown
        heldSeconds: root.front.holdSeconds
        threshold: root.front.holdThreshold
        onPressed: root.front.press(DeviceFront.Key.Up)
        onReleased: root.front.release(DeviceFront.Key.Up)
    }

    PanelKey {
        id: enterKey

        Layout.fillWidth: true
        objectName: "deviceEnter"
        label: qsTr("ENTER")
        keyHint: qsTr("Enter")
        iconName: "keyEnter"
        down: root.front.enterDown
        heldSeconds: root.front.holdSeconds
        threshold: root.front.holdThreshold
        onPressed: root.front.press(DeviceFront.Key.Enter)
        onReleased: root.front.release(DeviceFront.Key.Enter)
    }
}
