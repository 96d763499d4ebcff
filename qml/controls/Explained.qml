// SPDX-License-Identifier: GPL-3.0-or-later
// Lies over a short word or a value and says what it means: to the pointer, to the keyboard (a stop of the Tab key) and
// to a screen reader. With nothing to say it is not there.
import QtQuick
import Countis.Ui

Item {
    id: root

    /// What is explained, as a screen reader calls it; and the explanation.
    required property string subject
    required property string text
    /// False where so many lie side by side that each would be one stop too many.
    property bool reachable: true
    property real shapeRadius: 4

    anchors.fill: parent
    objectName: "explained"
    visible: text !== ""
    activeFocusOnTab: reachable && visible
    Accessible.ignored: !activeFocusOnTab
    Accessible.role: Accessible.StaticText
    Accessible.name: subject
    Accessible.description: text
    Accessible.focusable: activeFocusOnTab

    HoverArea {
        id: hover
    }

    FocusRing {
        target: root
        shapeRadius: root.shapeRadius
    }

    ToolTip {
        visible: root.visible && (hover.hovered || root.activeFocus)
        text: root.text
    }
}
