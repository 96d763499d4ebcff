// SPDX-License-Identifier: GPL-3.0-or-later
// A question or a form in the middle of the window: title, content, buttons. Escape leaves; a press outside does nothing,
// so that a form keeps what was typed. Where accepting destroys something, the button that does so never opens under the
// pointer, and the keyboard begins on the other one. Otherwise it begins on the first control of the form.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Ui

Popup {
    id: root

    property string title: ""
    property string acceptText: qsTr("OK")
    property string rejectText: qsTr("Cancel")
    property bool danger: false
    property bool acceptEnabled: true
    /// Where the keyboard begins if not on the first control. What is in it is selected, so that typing takes its place.
    property TextField first: null
    /// Return accepts wherever the keyboard is, except on a button. A form whose fields do that themselves leaves it.
    property bool returnAccepts: false
    default property alias body: column.data

    readonly property real middle: parent ? Math.round((parent.height - height) / 2) : 0
    /// As far as the pointer keeps from the button that destroys.
    readonly property real distance: Theme.px(24)
    readonly property real buttonTop: topPadding + buttons.y
    /// The button that destroys would stand under the pointer. Looked at when the sizes stand, and not bound to them:
    /// where there is little room they follow from the place in their turn.
    property bool pointed: false
    readonly property Timer settling: Timer {
        interval: 0
        onTriggered: root.look()
    }
    readonly property real above: openedAt.y - distance - acceptButton.height - buttonTop
    readonly property real below: openedAt.y + distance - buttonTop

    signal accepted

    /// Whoever opened it by a key sees where the keyboard is.
    function focusFirst() {
        const reason = Pointer.keysUsed ? Qt.ShortcutFocusReason : Qt.PopupFocusReason;
        if (first && first.visible) {
            first.field.forceActiveFocus(reason);
            first.field.selectAll();
            return;
        }
        const begin = firstControl(column);
        if (begin !== null) {
            begin.forceActiveFocus(reason);
            const control = begin as T.Control;
            if (control !== null) {
                control.focusReason = reason; // one that had the keyboard when the dialog closed has it already
            }
        } else {
            (acceptButton.visible ? acceptButton : rejectButton).forceActiveFocus(reason);
        }
    }

    function firstControl(item: Item): Item {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (!child.visible || !child.enabled) {
                continue;
            }
            if (child.activeFocusOnTab) {
                return child;
            }
            const found = firstControl(child);
            if (found !== null) {
                return found;
            }
        }
        return null;
    }

    function look() {
        const left = x + leftPadding + buttons.x + acceptButton.x - distance;
        const top = middle + buttonTop - distance;
        pointed = openedAt.x >= left && openedAt.x <= left + acceptButton.width + 2 * distance && openedAt.y >= top && openedAt.y <= top + acceptButton.height + 2 * distance;
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: !danger || !pointed ? middle : above >= topMargin ? above : below
    width: parent ? Math.min(Theme.px(440), parent.width - 32) : Theme.px(440)
    modal: true
    holdsInput: true
    padding: 20
    onOpenedAtChanged: settling.restart()
    onImplicitHeightChanged: settling.restart()
    onOpened: {
        look();
        if (danger) {
            rejectButton.forceActiveFocus(Qt.TabFocusReason);
        } else {
            focusFirst();
        }
    }

    contentItem: ColumnLayout {
        /// Of a control that takes the key for itself, as a choice does.
        function takeReturn() {
            if (root.opened && !root.danger && acceptButton.visible && root.acceptEnabled) {
                root.accepted();
            }
        }

        spacing: 16
        Keys.enabled: root.returnAccepts
        Keys.onReturnPressed: takeReturn()
        Keys.onEnterPressed: takeReturn()

        TextLabel {
            objectName: "dialogTitle"
            Layout.fillWidth: true
            text: root.title
            size: 17
            strong: true
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        ColumnLayout {
            id: column

            Layout.fillWidth: true
            spacing: 12
        }

        RowLayout {
            id: buttons

            Layout.alignment: Qt.AlignRight
            spacing: 8

            Button {
                id: rejectButton

                objectName: "dialogReject"
                visible: root.rejectText !== ""
                text: root.rejectText
                onClicked: root.close()
            }

            Button {
                id: acceptButton

                objectName: "dialogAccept"
                visible: root.acceptText !== ""
                primary: !root.danger
                danger: root.danger
                enabled: root.acceptEnabled
                text: root.acceptText
                onClicked: root.accepted()
            }
        }
    }
}
