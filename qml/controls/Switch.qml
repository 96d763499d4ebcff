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
        width: Theme.px(30)
        height: Theme.px(18)
        radius: height / 2
        color: root.checked ? Theme.accent : Theme.sunken
        border.width: 1
        border.color: root.checked ? Theme.accent : Theme.borderStrong

        Rectangle {
            x: root.checked ? parent.width - width - Theme.px(4) : Theme.px(4)
            y: (parent.height - height) / 2
            width: Theme.px(11)
            height: width
            radius: width / 2
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
            shapeRadius: Theme.px(9)
            shown: root.visualFocus
        }
    }

    contentItem: TextLabel {
        leftPadding: Theme.px(30) + 8
        text: root.text
        color: root.enabled ? Theme.text : Theme.disabled
    }
}
