// SPDX-License-Identifier: GPL-3.0-or-later
// SET, UP and ENTER of a front in a row.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

RowLayout {
    id: root

    required property MeterFront front
    /// The names of the keys begin with it.
    required property string prefix
    /// No key is wider than it must be.
    property bool compact: false

    readonly property real widest: compact ? Theme.px(76) : 16777215

    function letGo() {
        setKey.latched = false;
        upKey.latched = false;
        enterKey.latched = false;
    }

    spacing: 8

    PanelKey {
        id: setKey

        Layout.fillWidth: true
        Layout.minimumWidth: Theme.px(52)
        Layout.maximumWidth: root.widest
        objectName: root.prefix + "Set"
        front: root.front
        key: MeterFront.Key.Set
        label: qsTr("SET")
        keyHint: qsTr("S")
        iconName: "wrench"
        locked: root.front.setLocked
        lockReason: root.front.lockReason
    }

    PanelKey {
        id: upKey

        Layout.fillWidth: true
        Layout.minimumWidth: Theme.px(52)
        Layout.maximumWidth: root.widest
        objectName: root.prefix + "Up"
        front: root.front
        key: MeterFront.Key.Up
        label: qsTr("UP")
        keyHint: "↑"
        iconName: "keyUp"
    }

    PanelKey {
        id: enterKey

        Layout.fillWidth: true
        Layout.minimumWidth: Theme.px(76)
        Layout.maximumWidth: root.compact ? Theme.px(98) : root.widest
        Layout.preferredWidth: root.compact ? Theme.px(98) : implicitWidth
        objectName: root.prefix + "Enter"
        front: root.front
        key: MeterFront.Key.Enter
        label: qsTr("ENTER")
        keyHint: qsTr("Enter")
        iconName: "keyEnter"
    }
}
