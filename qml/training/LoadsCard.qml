// SPDX-License-Identifier: GPL-3.0-or-later
// The load of each phase, and what the meter measures of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property PhaseLoads loads

    readonly property list<string> names: [qsTr("Current"), qsTr("Angle"), qsTr("Harm. %1").arg(loads.order), qsTr("Direction")]
    readonly property real nameWidth: Theme.px(66)
    readonly property real rowHeight: Theme.px(38)
    readonly property real lineHeight: Theme.px(21)

    title: qsTr("Loads")
    bottomPadding: 6
    spacing: 2
    actions: Row {
        spacing: 6

        TextLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("harmonic")
            size: Theme.labelSize
            color: Theme.text3
        }

        ComboBox {
            objectName: "orderOfHarmonic"
            width: Theme.px(62)
            implicitHeight: Theme.px(24)
            focusPolicy: Qt.TabFocus
            label: qsTr("Order of the harmonic")
            model: Array.from(root.loads.orders)
            currentIndex: Array.from(root.loads.orders).indexOf(root.loads.order)
            onActivated: index => root.loads.order = root.loads.orders[index]
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 10

        ColumnLayout {
            Layout.preferredWidth: root.nameWidth
            Layout.maximumWidth: root.nameWidth
            Layout.alignment: Qt.AlignTop
            spacing: 0

            TextLabel {
                Layout.fillWidth: true
                Layout.preferredHeight: 2 * root.lineHeight
                text: qsTr("Measured")
                color: Theme.text2
                elide: Text.ElideRight
            }

            Repeater {
                model: 4

                TextLabel {
                    required property int index

                    Layout.fillWidth: true
                    Layout.preferredHeight: root.rowHeight
                    text: root.names[index]
                    color: Theme.text2
                    elide: Text.ElideRight
                }
            }
        }

        Repeater {
            model: root.loads // the rows stay

            LoadColumn {
                required property int index

                Layout.fillWidth: true
                Layout.preferredWidth: 1 // all alike
                Layout.alignment: Qt.AlignTop
                row: index
                loads: root.loads
                rowHeight: root.rowHeight
                lineHeight: root.lineHeight
            }
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "loadNote"
        // There is room for the longest, always: a scenario that has more to say moves nothing.
        Layout.preferredHeight: longest.implicitHeight
        text: root.loads.note
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap

        TextLabel {
            id: longest

            width: parent.width
            visible: false
            text: root.loads.longestNote
            size: Theme.labelSize
            wrapMode: Text.WordWrap
        }
    }
}
