// SPDX-License-Identifier: GPL-3.0-or-later
// The actions that serve every page, with their keys; the command palette lists them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property AppModel app
    /// PageInfos.
    required property var pages

    readonly property var actions: pageActions.concat([palette, selector, addMeter, alarmRules, demoSite, replay, picture, theme, language, rail, fullScreen, help])
    property var pageActions: []

    signal pageRequested(string key)
    signal paletteRequested
    signal helpRequested
    signal selectorRequested
    signal fullScreenRequested
    signal pictureRequested
    signal railRequested

    Instantiator {
        model: root.pages

        delegate: T.Action {
            required property PageInfo modelData
            required property int index

            text: qsTr("Go to %1").arg(modelData.title)
            icon.name: modelData.iconName
            shortcut: "Ctrl+" + (index + 1)
            onTriggered: root.pageRequested(modelData.key)
        }
        onObjectAdded: (index, object) => root.pageActions = root.pageActions.concat([object])
    }

    T.Action {
        id: palette

        text: qsTr("Command palette")
        icon.name: "search"
        shortcut: "Ctrl+K"
        onTriggered: root.paletteRequested()
    }

    T.Action {
        id: selector

        text: qsTr("Choose the meter in view")
        icon.name: "meter"
        shortcut: "Ctrl+M"
        onTriggered: root.selectorRequested()
    }

    T.Action {
        id: addMeter

        text: qsTr("Add or edit meters")
        icon.name: "plus"
        onTriggered: root.pageRequested("settings")
    }

    T.Action {
        id: alarmRules

        text: qsTr("Change the rules of the alarms")
        icon.name: "alarms"
        onTriggered: root.pageRequested("alarmRules")
    }

    T.Action {
        id: demoSite

        text: root.app.demo.active ? qsTr("Leave the demo site") : qsTr("Open the demo site")
        icon.name: root.app.demo.active ? "close" : "overview"
        onTriggered: root.app.demo.active ? root.app.demo.leave() : root.app.demo.open()
    }

    T.Action {
        id: replay

        text: root.app.replay.active ? qsTr("Close the replay") : qsTr("Open a support bundle")
        icon.name: root.app.replay.active ? "close" : "folder"
        onTriggered: root.app.replay.active ? root.app.replay.close() : root.app.replay.choose()
    }

    T.Action {
        id: picture

        text: qsTr("Save this page as a picture")
        icon.name: "download"
        shortcut: "Ctrl+P"
        onTriggered: root.pictureRequested()
    }

    T.Action {
        id: theme

        text: Theme.dark ? qsTr("Use the light theme") : qsTr("Use the dark theme")
        icon.name: Theme.dark ? "sun" : "moon"
        shortcut: "Ctrl+T"
        onTriggered: root.app.appearance.theme = Theme.dark ? Appearance.Theme.Light : Appearance.Theme.Dark
    }

    T.Action {
        id: language

        readonly property string next: {
            const all = Array.from(root.app.appearance.languages);
            return all[(all.indexOf(root.app.appearance.language) + 1) % all.length];
        }

        text: qsTr("Language: %1").arg(root.app.appearance.languageName(next))
        icon.name: "language"
        onTriggered: root.app.appearance.language = next
    }

    T.Action {
        id: rail

        text: root.app.appearance.railCollapsed ? qsTr("Expand the navigation bar") : qsTr("Collapse the navigation bar")
        icon.name: root.app.appearance.railCollapsed ? "expand" : "collapse"
        shortcut: "Ctrl+B"
        onTriggered: root.railRequested()
    }

    T.Action {
        id: fullScreen

        text: qsTr("Switch full screen on or off")
        icon.name: "fullscreen"
        shortcut: "F11"
        onTriggered: root.fullScreenRequested()
    }

    T.Action {
        id: help

        text: qsTr("Show help for this page")
        icon.name: "help"
        shortcut: "F1"
        onTriggered: root.helpRequested()
    }
}
