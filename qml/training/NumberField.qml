// SPDX-License-Identifier: GPL-3.0-or-later
// A number that can be typed: plain text until it is pointed at. Enter takes it; Escape and leaving keep nothing that
// is wrong.
import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.TextField {
    id: root

    required property string label
    /// As the bench has it.
    required property string shown
    property string unit: ""
    /// Why what was typed was not taken; set by whoever handles `entered`.
    property string problem: ""

    signal entered(string typed)

    function take() {
        if (text === shown) {
            problem = "";
            return;
        }
        entered(text);
        if (problem === "") {
            text = Qt.binding(() => root.shown);
        }
    }

    function giveUp() {
        problem = "";
        text = Qt.binding(() => root.shown);
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
    onAccepted: take()
    onActiveFocusChanged: {
        if (activeFocus) {
            selectAll();
            return;
        }
        take();
        if (problem !== "") {
            giveUp();
        }
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
