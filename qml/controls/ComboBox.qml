// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Countis.Ui

T.ComboBox {
    id: root

    property string label: ""

    /// With its list closed, Return is the dialog's, as on every other field.
    function takeReturn(event: KeyEvent) {
        const body = popup.visible ? null : bodyOf(parent);
        event.accepted = body !== null;
        if (body !== null) {
            body.takeReturn();
        }
    }

    /// The content of the dialog around this item; null: it is in none.
    function bodyOf(item: var): var {
        return item === null || item.takeReturn !== undefined ? item : bodyOf(item.parent);
    }

    Keys.onReturnPressed: event => takeReturn(event)
    Keys.onEnterPressed: event => takeReturn(event)
    implicitWidth: Theme.px(200)
    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.ComboBox
    Accessible.name: label === "" ? displayText : label + ": " + displayText

    delegate: T.ItemDelegate {
        id: entry

        required property int index

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: Theme.px(34)
        highlighted: root.highlightedIndex === index
        text: root.textAt(index)
        Accessible.name: text

        contentItem: TextLabel {
            leftPadding: 10
            text: entry.text
            strong: root.currentIndex === entry.index
            color: entry.highlighted ? Theme.accentText : Theme.text
        }

        background: Rectangle {
            radius: 6
            color: entry.highlighted ? Theme.accentTint : "transparent"
        }
    }

    contentItem: TextLabel {
        leftPadding: 10
        rightPadding: 30
        text: root.displayText
        elide: Text.ElideRight
    }

    indicator: Icon {
        x: root.width - width - 9
        anchors.verticalCenter: root.verticalCenter
        name: "down"
        size: 16
        color: Theme.text3
    }

    background: Rectangle {
        radius: 6
        color: Theme.raised
        border.width: 1
        border.color: root.hovered ? Theme.borderStrong : Theme.border

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }

    popup: Popup {
        y: root.height + 4
        width: root.width
        focus: false // the keys stay with the box, which moves in its list and chooses

        contentItem: ListView {
            implicitHeight: Math.min(contentHeight, 320)
            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
        }
    }
}
