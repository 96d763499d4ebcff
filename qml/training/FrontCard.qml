// SPDX-License-Identifier: GPL-3.0-or-later
// The meter in the hand: its front, the keys with their hold timer, what was pressed, and what the display says in
// words. Takes the keyboard for the meter's keys while the focus is in it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

FocusScope {
    id: root

    required property DeviceFront front
    /// The front may grow to this width.
    property real frontWidth: Theme.px(304)

    /// The key of the front that a key of the keyboard stands for; −1: none.
    function panelKey(key: int): int {
        switch (key) {
        case Qt.Key_Up:
            return DeviceFront.Key.Up;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            return DeviceFront.Key.Enter;
        case Qt.Key_S:
            return DeviceFront.Key.Set;
        }
        return -1;
    }

    function takeKey(event: KeyEvent, down: bool) {
        const key = panelKey(event.key);
        if (key < 0 || (event.modifiers & ~Qt.KeypadModifier) !== Qt.NoModifier && down) {
            return;
        }
        event.accepted = true;
        if (event.isAutoRepeat) {
            return;
        }
        if (down) {
            front.press(key);
        } else {
            front.release(key);
        }
    }

    function letGo() {
        view.letGo();
        setKey.latched = false;
        upKey.latched = false;
        enterKey.latched = false;
        front.releaseAll();
    }

    implicitWidth: card.implicitWidth
    implicitHeight: card.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Front of the meter: ↑ is UP, Enter is ENTER, S is SET")
    Keys.onPressed: event => takeKey(event, true)
    Keys.onReleased: event => takeKey(event, false)
    onActiveFocusChanged: {
        if (!activeFocus) {
            letGo();
        }
    }

    TapHandler {
        onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
    }

    Card {
        id: card

        anchors.fill: parent
        title: root.front.model
        caption: root.front.address
        bottomPadding: 8

        FrontView {
            id: view

            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: root.frontWidth
            Layout.preferredHeight: implicitHeight
            front: root.front
        }

        RowLayout {
            Layout.topMargin: 10
            Layout.fillWidth: true
            spacing: 8

            PanelKey {
                id: setKey

                Layout.fillWidth: true
                objectName: "deviceSet"
                label: qsTr("SET")
                keyHint: qsTr("S")
                iconName: "wrench"
                locked: root.front.setLocked
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

        RowLayout {
            Layout.topMargin: 8
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(20)
            spacing: 5

            TextLabel {
                Layout.fillWidth: true
                text: qsTr("Keys")
                size: Theme.labelSize
                color: Theme.text2
            }

            Repeater {
                id: trail

                model: root.front.trail

                KeyHint {
                    required property string modelData
                    required property int index

                    objectName: "trail-" + index
                    text: modelData
                    textColor: index === trail.count - 1 ? Theme.accentText : Theme.text3
                }
            }

            TextLabel {
                visible: trail.count === 0
                text: qsTr("none yet")
                size: Theme.labelSize
                color: Theme.text3
            }
        }

        Item {
            Layout.fillHeight: true
            Layout.minimumHeight: 4
        }

        FactRow {
            objectName: "factDisplay"
            name: root.front.pageNumber
            value: root.front.pageText
            first: true
        }

        FactRow {
            objectName: "factLed"
            name: qsTr("LED, 1000 imp/kWh")
            value: root.front.ledRateText
        }

        FactRow {
            objectName: "factPulse"
            name: qsTr("Pulse output, 100 Wh")
            value: root.front.pulseText
        }
    }
}
