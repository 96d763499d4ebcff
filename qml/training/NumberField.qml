// SPDX-License-Identifier: GPL-3.0-or-later
// A number that can be typed: plain text until it is pointed at. Enter takes it, and so does leaving; Escape brings the
// old one back. What is wrong is never taken, and a sentence says why.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.TextField {
    id: root

    required property string label
    /// As the desk has it.
    required property string shown
    property string unit: ""
    /// Why what was typed was not taken; set by whoever handles `entered`.
    property string problem: ""
    /// As it was when the keyboard came: what is typed meanwhile stands on this, whatever the desk does.
    property string held: ""

    signal entered(string typed)

    function take() {
        if (text === held) {
            problem = "";
            return;
        }
        entered(text);
    }

    /// The number of the desk, selected: whatever is typed next takes its place.
    function hold() {
        held = shown;
        text = held;
        selectAll();
    }

    function giveUp() {
        problem = "";
        hold();
    }

    implicitWidth: Theme.px(64)
    implicitHeight: Theme.px(22)
    leftPadding: 4
    rightPadding: unitLabel.visible ? unitLabel.width + 8 : 4
    text: shown
    horizontalAlignment: TextInput.AlignRight
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    font.family: Theme.family
    font.pixelSize: Theme.px(Theme.textSize)
    renderType: Text.NativeRendering
    selectByMouse: true
    hoverEnabled: true
    activeFocusOnTab: true
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    Accessible.role: Accessible.EditableText
    Accessible.name: unit === "" ? label : label + ", " + unit
    Accessible.description: problem
    Keys.onEscapePressed: giveUp()
    onAccepted: {
        take();
        if (problem === "") {
            hold();
        } else {
            selectAll();
        }
    }
    onActiveFocusChanged: {
        if (activeFocus) {
            problem = "";
            hold();
            return;
        }
        take();
        text = Qt.binding(() => root.shown);
    }

    WholeSelection {
        field: root
    }

    /// Left with something wrong in it: the sentence stays for a while beside the old number.
    Timer {
        running: root.problem !== "" && !root.activeFocus
        interval: 6000
        onTriggered: root.problem = ""
    }

    TextLabel {
        id: unitLabel

        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.unit !== ""
        text: root.unit
        size: Theme.labelSize
        color: Theme.text3
    }

    background: Rectangle {
        radius: 4
        color: root.activeFocus || root.hovered ? Theme.raised : "transparent"
        border.width: root.problem !== "" ? 1.5 : root.activeFocus || root.hovered ? 1 : 0
        border.color: root.problem !== "" ? Theme.alarm : root.activeFocus ? Theme.focus : Theme.borderStrong
    }

    ToolTip {
        visible: root.problem !== ""
        delay: 0
        text: root.problem
    }
}
