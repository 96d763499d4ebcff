// SPDX-License-Identifier: GPL-3.0-or-later
// The meter in the hand: its front, the keys with their hold timer, what was pressed, and what the display says in
// words.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Ui

FrontKeys {
    id: root

    /// Of the drawn front.
    property real frontWidth: leastWidth

    readonly property real leastWidth: Theme.px(250)
    readonly property real leastHeight: around + leastWidth / 0.8
    /// Height of all that is not the drawn front.
    readonly property real around: Theme.px(228)

    signal presentRequested

    /// The lower edge of the glass in the card, for a front of this width.
    function glassBottom(width: real): real {
        return Theme.px(46) + width * 0.78;
    }

    /// How wide the front may be for the glass to end at this height.
    function widthForGlass(height: real): real {
        return (height - Theme.px(46)) / 0.78;
    }

    /// How wide the front may be in a card of this height.
    function widthIn(height: real): real {
        return (height - around) * 0.8;
    }

    implicitWidth: card.implicitWidth
    implicitHeight: card.implicitHeight
    onLost: {
        view.letGo();
        keys.letGo();
    }

    Card {
        id: card

        anchors.fill: parent
        title: root.front.model
        caption: root.front.address
        captionNote: root.front.addressNote
        bottomPadding: 8
        actions: Button {
            id: presentButton

            objectName: "presentButton"
            small: true
            iconName: "fullscreen"
            Accessible.name: qsTr("Presenter")
            onClicked: root.presentRequested()

            ToolTip {
                visible: presentButton.hovered
                text: qsTr("Open the presenter, which enlarges the front and shows each key press")
                shortcutText: qsTr("F9")
            }
        }

        FrontView {
            id: view

            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: root.frontWidth
            Layout.preferredHeight: implicitHeight
            front: root.front
        }

        PanelKeys {
            id: keys

            Layout.topMargin: 10
            Layout.fillWidth: true
            front: root.front
            prefix: "device"
        }

        RowLayout {
            Layout.topMargin: 8
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.px(20)
            Layout.maximumHeight: Theme.px(20)
            spacing: 5

            TextLabel {
                text: qsTr("Keys")
                size: Theme.labelSize
                color: Theme.text2
            }

            KeyTrail {
                Layout.fillWidth: true
                keys: root.front.trail
                refusal: root.front.refusal
                reason: root.front.lockReason
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
            note: root.front.pageNote
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
