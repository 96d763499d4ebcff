// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a chart: its name, its latest value and its value at the cursor.
import QtQuick
import Countis.Ui

Item {
    id: root

    /// A Measure.Phase.
    required property int phase
    required property string name
    required property bool shown
    required property string now
    required property string cursor
    required property string unit
    property bool focused: false

    signal toggled

    function toggle() {
        toggled();
    }

    Accessible.role: Accessible.CheckBox
    Accessible.name: name + " " + now + " " + unit
    Accessible.description: toolTip.text
    Accessible.checkable: true
    Accessible.checked: shown
    Accessible.onToggleAction: toggle()
    Accessible.onPressAction: toggle()

    PhaseBadge {
        x: Theme.px(22)
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(implicitHeight, root.height - 3)
        small: true
        hollow: !root.shown
        phase: root.phase
        text: root.name
        Accessible.ignored: true

        FocusRing {
            target: root
            shapeRadius: 2
            shown: root.focused
        }
    }

    TextLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(68)
        anchors.verticalCenter: parent.verticalCenter
        text: root.now
        strong: root.shown
        color: root.shown ? Theme.text : Theme.text3
        Accessible.ignored: true
    }

    TextLabel {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.cursor
        color: root.shown ? Theme.text2 : Theme.text3
        Accessible.ignored: true
    }

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: root.toggle()
    }

    ToolTip {
        id: toolTip

        visible: area.containsMouse
        text: root.shown ? qsTr("Hide line %1").arg(root.name) : qsTr("Show line %1").arg(root.name)
    }
}
