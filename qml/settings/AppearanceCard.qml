// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property Appearance appearance

    readonly property list<int> scales: [100, 125, 150, 175, 200]

    title: qsTr("Appearance")
    spacing: 8

    GridLayout {
        readonly property real beside: sizeLabel.implicitWidth + columnSpacing + sizeChoice.implicitWidth

        Layout.fillWidth: true
        columns: root.width - 24 >= beside ? 2 : 1 // else a word stands above its choice
        columnSpacing: 16
        rowSpacing: 10

        TextLabel {
            text: qsTr("Theme")
            color: Theme.text2
        }

        SegmentedControl {
            objectName: "themeChoice"
            label: qsTr("Theme")
            words: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
            currentIndex: root.appearance.theme
            onChosen: index => root.appearance.theme = index
        }

        TextLabel {
            id: sizeLabel

            text: qsTr("Text size")
            color: Theme.text2
        }

        SegmentedControl {
            id: sizeChoice

            objectName: "scaleChoice"
            label: qsTr("Text size")
            words: Array.from(root.scales).map(percent => qsTr("%1 %").arg(percent))
            currentIndex: Array.from(root.scales).indexOf(root.appearance.textScale)
            onChosen: index => root.appearance.textScale = root.scales[index]
        }

        TextLabel {
            text: qsTr("Motion")
            color: Theme.text2
        }

        Switch {
            objectName: "motionChoice"
            text: qsTr("Reduce motion")
            checked: root.appearance.reducedMotion
            onToggled: root.appearance.reducedMotion = checked
        }
    }
}
