// SPDX-License-Identifier: GPL-3.0-or-later
// The front of the meter: glass, LED and keys.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property MeterDisplay display
    required property MeterInView meter
    /// The width in which the glass and the keys are seen whole, whatever the text size.
    property real room: 16777215

    /// There is little room for the page.
    property bool shallow: false

    readonly property int glassWidth: Math.min(Theme.px(shallow ? 264 : 344), room - 38)

    function releaseAll() {
        keys.letGo();
        display.releaseAll();
    }

    title: qsTr("Display")
    bottomPadding: 10
    actions: TextLabel {
        text: root.meter.reference === "" ? root.meter.model : root.meter.model + " · " + root.meter.reference
        size: Theme.labelSize
        color: Theme.text3
    }

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: root.glassWidth + 14
        implicitHeight: Math.round(root.glassWidth * 0.4) + 16
        radius: 10
        color: Theme.bezel
        border.width: 1
        border.color: Theme.bezelBorder

        LcdItem {
            anchors.centerIn: parent
            width: root.glassWidth
            height: root.glassWidth * 0.4
            objectName: "lcd"
            display: root.display
            Accessible.role: Accessible.StaticText
            Accessible.name: root.display.description

            // What is not fresh is pale, here as in the tables.
            Rectangle {
                anchors.fill: parent
                visible: root.display.stale
                radius: 5
                color: Theme.paleGlass
            }
        }
    }

    RowLayout {
        Layout.topMargin: 10
        Layout.fillWidth: true
        spacing: 8

        Led {
            Layout.fillWidth: true
            Layout.minimumWidth: implicitWidth
            objectName: "ledPlace"
            led: root.meter.led
            rateText: root.meter.ledRateText
        }

        PanelKeys {
            id: keys

            Layout.fillWidth: true
            front: root.display
            prefix: "key"
            compact: true
        }
    }

    RowLayout {
        Layout.topMargin: 8
        Layout.fillWidth: true
        spacing: 4

        TextLabel {
            Layout.fillWidth: true
            objectName: "displayCaption"
            text: {
                if (root.display.stale) {
                    return qsTr("Last reading: %1.").arg(root.meter.clockText);
                }
                return root.display.unknownPage || qsTr("The meter itself may show another page.");
            }
            size: Theme.labelSize
            color: root.display.stale ? Theme.staleText : Theme.text3
            wrapMode: Text.WordWrap
        }

        IconButton {
            objectName: "displayUnknown"
            visible: root.display.unknownSymbols !== ""
            implicitWidth: Theme.px(18)
            implicitHeight: Theme.px(18)
            iconName: "info"
            iconSize: 14
            label: root.display.unknownSymbols
            ink: Theme.text3
        }
    }
}
