// SPDX-License-Identifier: GPL-3.0-or-later
// For the back row of the class: the front of the meter as large as the screen, and every key that is pressed.
// Escape ends it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

T.Popup {
    id: root

    required property DeviceFront front

    /// The keys that are down now, else the latest press.
    readonly property string pressed: {
        const down = [];
        if (front.setDown) {
            down.push(qsTr("SET"));
        }
        if (front.upDown) {
            down.push(qsTr("UP"));
        }
        if (front.enterDown) {
            down.push(qsTr("ENTER"));
        }
        return down.length > 0 ? down.join("+") : front.trail.length > 0 ? front.trail[front.trail.length - 1] : "";
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 24
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onOpened: keys.forceActiveFocus(Qt.PopupFocusReason)

    background: Rectangle {
        color: Theme.app
    }

    contentItem: FrontKeys {
        id: keys

        readonly property real side: Math.max(Theme.px(260), width * 0.3)

        objectName: "presenter"
        front: root.front
        focus: true
        onLost: {
            view.letGo();
            panelKeys.letGo();
        }

        FrontView {
            id: view

            x: Math.round((keys.width - keys.side - width) / 2)
            y: Math.round((keys.height - height) / 2)
            width: Math.min(keys.width - keys.side - 24, keys.height * 0.8)
            height: implicitHeight
            front: root.front
        }

        ColumnLayout {
            anchors.right: parent.right
            width: keys.side
            height: parent.height
            spacing: 16

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                TextLabel {
                    Layout.fillWidth: true
                    text: root.front.model
                    size: 24
                    strong: true
                    elide: Text.ElideRight
                }

                IconButton {
                    objectName: "presenterEnd"
                    iconName: "close"
                    label: qsTr("End of the presenter")
                    shortcutText: qsTr("Esc")
                    onClicked: root.close()
                }
            }

            TextLabel {
                text: root.front.pageNumber
                size: 24
                color: Theme.text2
            }

            TextLabel {
                Layout.fillWidth: true
                objectName: "presenterPage"
                text: root.front.pageText
                size: 28
                wrapMode: Text.WordWrap
            }

            Item {
                Layout.fillHeight: true
            }

            TextLabel {
                Layout.fillWidth: true
                objectName: "presenterKey"
                text: root.pressed
                size: 48
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 20
                strong: true
                color: Theme.accentText
                horizontalAlignment: Text.AlignRight
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Key: %1").arg(text)
            }

            KeyTrail {
                Layout.fillWidth: true
                keys: root.front.trail
                size: 20
            }

            PanelKeys {
                id: panelKeys

                Layout.fillWidth: true
                front: root.front
            }
        }
    }
}
