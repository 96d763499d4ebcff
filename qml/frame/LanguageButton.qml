// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

IconButton {
    id: root

    required property Appearance appearance

    iconName: "down"
    iconSize: 14
    ink: Theme.text2
    text: appearance.language.toUpperCase()
    label: qsTr("Language")
    onClicked: menu.opened ? menu.close() : menu.open()

    Popup {
        id: menu

        y: root.height + 4
        x: root.width - width

        contentItem: ListView {
            id: list

            implicitWidth: Theme.px(160)
            implicitHeight: contentHeight
            focus: true
            model: root.appearance.languages
            currentIndex: Array.from(root.appearance.languages).indexOf(root.appearance.language)

            function choose(language: string) {
                root.appearance.language = language;
                menu.close();
            }

            Keys.onReturnPressed: choose(root.appearance.languages[currentIndex])
            Keys.onEnterPressed: choose(root.appearance.languages[currentIndex])
            Keys.onSpacePressed: choose(root.appearance.languages[currentIndex])

            delegate: MenuRow {
                required property string modelData
                required property int index

                width: list.width
                objectName: "language-" + modelData
                text: root.appearance.languageName(modelData)
                chosen: modelData === root.appearance.language
                highlighted: ListView.isCurrentItem
                onTriggered: list.choose(modelData)
            }
        }
    }
}
