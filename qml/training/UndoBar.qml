// SPDX-License-Identifier: GPL-3.0-or-later
// At the foot of the window, for as long as it is offered: what has just been wiped, and the way back. Before a class
// that is not to know, it is the same sentence whatever it was.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

T.Popup {
    id: root

    required property DeskUndo undo
    required property bool secret
    /// The presenter is open: at its left, below the front, where it covers no word.
    required property bool presenting

    readonly property string text: secret ? qsTr("The training desk has changed.") : undo.text

    parent: T.Overlay.overlay
    x: presenting ? 24 : parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height - (presenting ? 4 : 24) : 0
    width: parent ? Math.min(implicitWidth, parent.width - 16) : implicitWidth
    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    z: 1 // above the presenter
    padding: 8
    leftPadding: 14
    focus: false
    modal: false
    closePolicy: T.Popup.NoAutoClose
    visible: undo.offered

    background: Rectangle {
        radius: 8
        color: Theme.card
        border.width: 1
        border.color: Theme.borderStrong
    }

    contentItem: RowLayout {
        spacing: 10

        TextLabel {
            Layout.fillWidth: true
            objectName: "undoText"
            text: root.text
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Button {
            objectName: "undoButton"
            small: true
            iconName: "reset"
            text: qsTr("Undo")
            onClicked: root.undo.take()
        }

        KeyHint {
            text: qsTr("Ctrl+Z")
        }
    }
}
