// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the application by typing a part of its name.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Ui

Popup {
    id: root

    /// T.Actions: the ones of the window and of the page in view.
    required property var commands

    readonly property var matches: {
        const words = search.text.toLocaleLowerCase().split(" ").filter(word => word !== "");
        return commands.filter(command => {
            const text = command.text.toLocaleLowerCase();
            return command.enabled && words.every(word => text.includes(word));
        });
    }

    function run(index: int) {
        const command = matches[index];
        if (command !== undefined) {
            close();
            command.trigger();
        }
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: Theme.px(72)
    width: parent ? Math.min(Theme.px(520), parent.width - 32) : Theme.px(520)
    modal: true
    padding: 8
    onAboutToShow: {
        search.text = "";
        list.currentIndex = 0;
    }
    onOpened: search.field.forceActiveFocus(Qt.PopupFocusReason)

    contentItem: ColumnLayout {
        spacing: 6

        TextField {
            id: search

            Layout.fillWidth: true
            iconName: "search"
            placeholderText: qsTr("What do you want to do?")
            field.objectName: "paletteSearch"
            field.Keys.onDownPressed: list.incrementCurrentIndex()
            field.Keys.onUpPressed: list.decrementCurrentIndex()
            onTextChanged: list.currentIndex = 0
            onAccepted: root.run(list.currentIndex)
        }

        ListView {
            id: list

            Layout.fillWidth: true
            objectName: "paletteList"
            implicitHeight: Math.min(contentHeight, Theme.px(408))
            visible: count > 0
            clip: true
            model: root.matches
            T.ScrollBar.vertical: ScrollBar {}

            delegate: MenuRow {
                required property T.Action modelData
                required property int index

                width: list.width
                text: modelData?.text ?? ""
                iconName: modelData?.icon.name ?? ""
                shortcutText: modelData?.shortcut ?? ""
                highlighted: ListView.isCurrentItem
                onTriggered: root.run(index)
            }
        }

        TextLabel {
            Layout.margins: 10
            visible: root.matches.length === 0
            text: qsTr("No command name contains this text.")
            color: Theme.text2
        }
    }
}
