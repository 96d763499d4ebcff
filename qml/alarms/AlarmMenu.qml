// SPDX-License-Identifier: GPL-3.0-or-later
// What is done rarely with the chosen alarm: where else it is seen, and taking it out of service.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

Button {
    id: root

    /// AlarmsModel.details.
    required property var details
    required property bool changes

    readonly property var entries: {
        const shown = details.ofMeter ? [
            {
                "key": "meter",
                "text": qsTr("Meter"),
                "icon": "meter",
                "shortcut": "M"
            },
            {
                "key": "diagnosis",
                "text": qsTr("Diagnosis"),
                "icon": "diagnosis",
                "shortcut": "D"
            },
            {
                "key": "trends",
                "text": qsTr("Trends"),
                "icon": "trends",
                "shortcut": "T"
            }
        ] : [];
        return details.canTakeOut && changes ? shown.concat([
            {
                "key": "outOfService",
                "text": qsTr("Take out of service"),
                "icon": "close",
                "shortcut": "O"
            }
        ]) : shown;
    }

    signal meterRequested
    signal diagnosisRequested
    signal trendsRequested
    signal outOfServiceRequested

    iconName: "more"
    Accessible.name: qsTr("More for this alarm")
    onClicked: menu.opened ? menu.close() : menu.open()

    ToolTip {
        visible: (root.hovered || root.visualFocus) && !menu.opened
        text: root.Accessible.name
    }

    Popup {
        id: menu

        y: -height - 4
        x: root.width - width

        contentItem: ListView {
            id: list

            implicitWidth: Theme.px(230)
            implicitHeight: contentHeight
            focus: true
            model: root.entries.length // the rows stay

            function choose(key: string) {
                menu.close();
                switch (key) {
                case "meter":
                    return root.meterRequested();
                case "diagnosis":
                    return root.diagnosisRequested();
                case "trends":
                    return root.trendsRequested();
                }
                return root.outOfServiceRequested();
            }

            Keys.onReturnPressed: choose(root.entries[currentIndex].key)
            Keys.onEnterPressed: choose(root.entries[currentIndex].key)
            Keys.onSpacePressed: choose(root.entries[currentIndex].key)

            delegate: MenuRow {
                required property int index
                readonly property var entry: root.entries[index] ?? {
                    "key": "",
                    "text": "",
                    "icon": "",
                    "shortcut": ""
                }

                width: list.width
                objectName: "alarmMenu-" + entry.key
                text: entry.text
                iconName: entry.icon
                shortcutText: entry.shortcut
                highlighted: ListView.isCurrentItem
                onTriggered: list.choose(entry.key)
            }
        }
    }
}
