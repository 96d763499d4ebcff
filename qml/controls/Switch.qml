// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.Switch {
    id: root

    implicitWidth: indicator.width + 8 + contentItem.implicitWidth
    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: text

    indicator: Rectangle {
        y: (root.height - height) / 2
        width: 30
        height: 18
        radius: 9
        color: root.checked ? Theme.accent : Theme.sunken
        border.width: 1
        border.color: root.checked ? Theme.accent : Theme.borderStrong

        Rectangle {
            x: root.checked ? 15 : 4
            y: 3.5
            width: 11
            height: 11
            radius: 5.5
            color: root.checked ? Theme.accentInk : Theme.borderStrong

            Behavior on x {
                NumberAnimation {
                    duration: Theme.stateDuration
                    easing.type: Easing.OutCubic
                }
            }
        }

        FocusRing {
            target: root
            shapeRadius: 9
            shown: root.visualFocus
        }
    }

    contentItem: TextLabel {
        leftPadding: 38
        text: root.text
        color: root.enabled ? Theme.text : Theme.disabled
    }
}
