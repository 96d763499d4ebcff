// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property Appearance appearance

    title: qsTr("Language")
    spacing: 8

    ComboBox {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.px(320)
        objectName: "languageChoice"
        label: qsTr("Language")
        model: Array.from(root.appearance.languages).map(code => root.appearance.languageName(code))
        currentIndex: Array.from(root.appearance.languages).indexOf(root.appearance.language)
        onActivated: index => root.appearance.language = root.appearance.languages[index]
    }
}
