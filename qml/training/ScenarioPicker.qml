// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario that runs, and the choice of another: from the library, with what each is about, or from a file.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

T.AbstractButton {
    id: root

    required property ScenarioModel scenarios

    signal fileRequested

    function open() {
        popup.open();
    }

    function close() {
        popup.close();
    }

    objectName: "scenarioPicker"
    implicitWidth: Theme.px(200) // whatever its title
    implicitHeight: Theme.cardControlHeight
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("Scenario: %1").arg(scenarios.title)
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: popup.open()
    onClicked: popup.opened ? popup.close() : popup.open()

    contentItem: Item {
        RowLayout {
            id: row

            anchors.fill: parent
            anchors.leftMargin: 9
            anchors.rightMargin: 9
            spacing: 7

            Icon {
                name: "folder"
                size: 16
            }

            TextLabel {
                Layout.fillWidth: true
                objectName: "scenarioTitle"
                text: root.scenarios.title
                elide: Text.ElideRight
            }

            Icon {
                name: "down"
                size: 15
                color: Theme.text3
            }
        }
    }

    background: Rectangle {
        radius: 6
        color: root.down ? Theme.accentTint : root.hovered ? Theme.hover : Theme.card
        border.width: 1
        border.color: root.down ? Theme.accent : Theme.border

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }

    ToolTip {
        visible: root.hovered && !popup.opened
        x: 0
        text: root.scenarios.description
    }

    Popup {
        id: popup

        y: root.height + 6
        width: Math.min(Theme.px(480), root.Window.width - 16)
        onOpened: list.forceActiveFocus(Qt.PopupFocusReason)

        contentItem: ColumnLayout {
            spacing: 6

            ListView {
                id: list

                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight, Theme.px(460), root.Window.height - byHand.implicitHeight - fromFile.implicitHeight - 44)
                objectName: "scenarioList"
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                keyNavigationEnabled: true
                model: root.scenarios
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Scenarios")
                T.ScrollBar.vertical: ScrollBar {}
                Keys.onReturnPressed: choose(currentIndex)
                Keys.onEnterPressed: choose(currentIndex)

                function choose(index: int) {
                    popup.close();
                    root.scenarios.openRow(index);
                }

                delegate: ScenarioRow {
                    width: list.width - 12
                    highlighted: ListView.isCurrentItem && list.activeFocus
                    onTriggered: list.choose(index)
                }
            }

            MenuRow {
                id: byHand

                Layout.fillWidth: true
                objectName: "scenarioByHand"
                iconName: "close"
                text: qsTr("No scenario: supply and loads by hand")
                chosen: !root.scenarios.open
                onTriggered: {
                    popup.close();
                    root.scenarios.byHand();
                }
            }

            MenuRow {
                id: fromFile

                Layout.fillWidth: true
                objectName: "scenarioFile"
                iconName: "folder"
                text: qsTr("Open a file …")
                shortcutText: qsTr("Ctrl+O")
                onTriggered: {
                    popup.close();
                    root.fileRequested();
                }
            }
        }
    }
}
