// SPDX-License-Identifier: GPL-3.0-or-later
// The phasors as read beside those that would be read if currents were connected in another way, and the what-if.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property DiagnosisModel diagnosis
    /// 0: as read, 1: both, 2: as changed.
    property int view: 1

    readonly property PhasorModel phasors: diagnosis.phasors
    readonly property bool narrow: width < Theme.px(560)
    readonly property real sideGap: 12
    readonly property real sideWidth: shownView === 1 ? Math.floor((width - 24 - 2 * sideGap - 1) / 2) : width - 24
    readonly property int shownView: narrow && view === 1 ? 2 : view

    function nextView() {
        view = (view + 1) % 3;
    }

    title: qsTr("Phasors")
    caption: narrow ? "" : qsTr("V1 up; a current that lags is turned clockwise")
    captionWhole: true
    bottomPadding: 10
    actions: SegmentedControl {
        objectName: "phasorView"
        label: qsTr("Phasor diagrams")
        words: root.narrow ? [qsTr("As read"), qsTr("What if")] : [qsTr("As read"), qsTr("Side by side"), qsTr("What if")]
        currentIndex: root.narrow ? (root.shownView === 0 ? 0 : 1) : root.view
        onChosen: index => root.view = root.narrow && index === 1 ? 2 : index
    }

    Row {
        Layout.fillWidth: true
        spacing: root.sideGap

        PhasorSide {
            id: asRead

            width: root.sideWidth
            visible: root.shownView !== 2
            phasors: root.phasors
            changedReading: false
            title: qsTr("As read")
            caption: Array.from([root.phasors.sequenceText, root.diagnosis.clockText]).filter(text => text !== "").join(" · ")
        }

        Rectangle {
            visible: root.shownView === 1
            width: 1
            height: asRead.implicitHeight
            color: Theme.grid
        }

        PhasorSide {
            width: root.sideWidth
            visible: root.shownView !== 0
            phasors: root.phasors
            changedReading: true
            title: root.phasors.changedTitle
            caption: root.phasors.changeText
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: 2
        implicitHeight: 1
        color: Theme.grid
    }

    Flow {
        id: whatIf

        Layout.fillWidth: true
        Layout.topMargin: 9
        spacing: 8

        TextLabel {
            height: Theme.cardControlHeight
            text: qsTr("What if")
            strong: true
        }

        Repeater {
            model: 3

            FlipButton {
                required property int index

                objectName: "flip-" + index
                phase: index
                flipped: root.phasors.flipped[index] ?? false
                onClicked: root.phasors.flip(index)
            }
        }

        Button {
            id: soundSupply

            objectName: "soundSupply"
            small: true
            iconName: "bolt"
            text: qsTr("Sound supply")
            chosen: root.phasors.soundSupply
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: root.phasors.toggleSupply()

            ToolTip {
                visible: soundSupply.hovered
                text: qsTr("Three equal voltages in the sequence 123; the currents keep their size and their power factor")
                shortcutText: "4"
            }
        }

        TextLabel {
            height: Theme.cardControlHeight
            // Only where it leaves the button after it in the same line.
            visible: root.shownView !== 0 && soundSupply.y === 0 && soundSupply.x + soundSupply.width + implicitWidth + reset.implicitWidth + 2 * whatIf.spacing <= whatIf.width
            text: qsTr("or drag an arrow")
            size: Theme.labelSize
            color: Theme.text3
        }

        Button {
            id: reset

            objectName: "resetWhatIf"
            small: true
            iconName: "reset"
            text: qsTr("Reset")
            enabled: root.phasors.touched
            onClicked: root.phasors.reset()
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.phasors.answerText !== ""
        spacing: 8

        StateGlyph {
            kind: root.phasors.answerGood ? Measure.State.Live : Measure.State.Alarm
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "whatIfAnswer"
            text: qsTr("The verdict would be: %1").arg(root.phasors.answerText)
            color: Theme.text2
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
