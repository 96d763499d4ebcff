// SPDX-License-Identifier: GPL-3.0-or-later
// The left rail: where one can go. Collapsed it shows the icons alone.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Ui

FocusScope {
    id: root

    /// PageInfos.
    required property var pages
    required property string currentKey
    required property bool collapsed
    /// False where the window is too narrow for words: there is nothing to choose then.
    property bool collapsible: true
    /// Alarms that wait for somebody who acknowledges them.
    property int waiting: 0

    signal pageChosen(string key)
    signal collapseToggled

    implicitWidth: collapsed ? Theme.railNarrow : Theme.railWidth
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Pages")

    Rectangle {
        anchors.fill: parent
        color: Theme.rail

        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.border
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 9
        anchors.bottomMargin: 8
        spacing: 2

        Item {
            Layout.fillWidth: true
            implicitHeight: Theme.topBarHeight

            Row {
                x: root.collapsed ? (parent.width - mark.width) / 2 : 8
                anchors.verticalCenter: parent.verticalCenter
                spacing: 10

                ProductMark {
                    id: mark
                }

                TextLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !root.collapsed
                    text: "countis"
                    size: 15
                    strong: true
                    font.letterSpacing: 0.2
                }
            }
        }

        Column {
            id: items

            Layout.fillWidth: true
            spacing: 2

            Repeater {
                model: root.pages

                RailItem {
                    required property PageInfo modelData
                    required property int index

                    width: items.width
                    objectName: "rail-" + modelData.key
                    text: modelData.title
                    iconName: modelData.iconName
                    badge: modelData.key === "alarms" ? root.waiting : 0
                    shortcutText: qsTr("Ctrl+%1").arg(index + 1)
                    collapsed: root.collapsed
                    chosen: modelData.key === root.currentKey
                    onClicked: root.pageChosen(modelData.key)
                }
            }
        }

        Item {
            Layout.fillHeight: true
        }

        RailItem {
            Layout.fillWidth: true
            objectName: "rail-collapse"
            visible: root.collapsible
            text: root.collapsed ? qsTr("Expand") : qsTr("Collapse")
            iconName: root.collapsed ? "expand" : "collapse"
            collapsed: root.collapsed
            onClicked: root.collapseToggled()
        }
    }
}
