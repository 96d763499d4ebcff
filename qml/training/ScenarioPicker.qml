// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario that runs, and the choice of another: from the library, with what each is about, by typing words of it,
// or from a file.
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
                id: titleLabel

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
        visible: (root.hovered || root.visualFocus) && !popup.opened
        x: 0
        text: titleLabel.truncated ? root.scenarios.title + "\n" + root.scenarios.description : root.scenarios.description
    }

    ScenarioFilter {
        id: filter

        scenarios: root.scenarios
        text: search.text
    }

    Popup {
        id: popup

        y: root.height + 6
        width: Math.min(Theme.px(480), root.Window.width - 16)
        onAboutToShow: {
            search.text = "";
            list.currentIndex = Math.max(0, root.scenarios.row);
        }
        onOpened: search.field.forceActiveFocus(Qt.PopupFocusReason)

        contentItem: ColumnLayout {
            spacing: 6

            TextField {
                id: search

                Layout.fillWidth: true
                iconName: "search"
                placeholderText: qsTr("Search titles and descriptions")
                field.objectName: "scenarioSearch"
                field.Keys.onPressed: event => event.accepted = list.move(event.key)
                onTextChanged: list.currentIndex = 0
                onAccepted: list.choose(list.currentIndex)
            }

            ListView {
                id: list

                /// As many rows as are seen at once, but for one.
                readonly property int pageRows: Math.max(1, Math.round(height * count / Math.max(1, contentHeight)) - 1)

                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight, Theme.px(460), root.Window.height - search.implicitHeight - byHand.implicitHeight - fromFile.implicitHeight - 50)
                objectName: "scenarioList"
                clip: true
                visible: count > 0
                boundsBehavior: Flickable.StopAtBounds
                model: filter
                highlightMoveDuration: 0
                cacheBuffer: 0 // nothing is half made when a letter more takes rows away
                onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Scenarios")
                T.ScrollBar.vertical: ScrollBar {}

                function choose(row: int) {
                    if (row >= 0 && row < count) {
                        popup.close();
                        root.scenarios.openRow(filter.sourceRow(row));
                    }
                }

                /// False: it is none of the keys that move in a list.
                function move(key: int): bool {
                    const last = count - 1;
                    switch (key) {
                    case Qt.Key_Down:
                        currentIndex = Math.min(last, currentIndex + 1);
                        return true;
                    case Qt.Key_Up:
                        currentIndex = Math.max(0, currentIndex - 1);
                        return true;
                    case Qt.Key_PageDown:
                        currentIndex = Math.min(last, currentIndex + pageRows);
                        return true;
                    case Qt.Key_PageUp:
                        currentIndex = Math.max(0, currentIndex - pageRows);
                        return true;
                    case Qt.Key_Home:
                        currentIndex = 0;
                        return true;
                    case Qt.Key_End:
                        currentIndex = last;
                        return true;
                    }
                    return false;
                }

                delegate: ScenarioRow {
                    width: list.width - 12
                    highlighted: ListView.isCurrentItem
                    onTriggered: list.choose(index)
                }
            }

            TextLabel {
                Layout.fillWidth: true
                Layout.margins: 10
                visible: list.count === 0
                objectName: "scenarioNone"
                text: qsTr("No scenario title or description contains these words.")
                color: Theme.text2
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            MenuRow {
                id: byHand

                Layout.fillWidth: true
                objectName: "scenarioByHand"
                iconName: "close"
                text: qsTr("No scenario: set supply and loads manually")
                chosen: !root.scenarios.open
                highlighted: activeFocus
                activeFocusOnTab: true
                Keys.onReturnPressed: triggered()
                Keys.onEnterPressed: triggered()
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
                highlighted: activeFocus
                activeFocusOnTab: true
                Keys.onReturnPressed: triggered()
                Keys.onEnterPressed: triggered()
                onTriggered: {
                    popup.close();
                    root.fileRequested();
                }
            }
        }
    }
}
