// SPDX-License-Identifier: GPL-3.0-or-later
// The meter in view, and the choice of another by typing a part of its name or address.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

T.AbstractButton {
    id: root

    required property MeterList meters
    required property MeterSelection selection
    /// Whose name it shows.
    required property HeaderSubject subject
    property alias opened: popup.opened

    signal settingsRequested
    signal chosen

    function open() {
        popup.open();
    }

    implicitWidth: Theme.px(270)
    implicitHeight: Theme.px(38)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("Meter in view: %1").arg(subject.name)
    Accessible.description: subject.addressNote

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: popup.open()
    onClicked: popup.opened ? popup.close() : popup.open()

    contentItem: RowLayout {
        spacing: 10

        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            spacing: 0

            TextLabel {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.px(16)
                objectName: "meterName"
                text: root.subject.name
                size: Theme.titleSize
                strong: true
                elide: Text.ElideRight
            }

            TextLabel {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.px(15)
                text: root.subject.detail
                size: Theme.labelSize
                color: Theme.text3
                elide: Text.ElideRight
            }
        }

        Icon {
            Layout.rightMargin: 10
            name: "down"
            size: 18
            color: Theme.text3
        }
    }

    ToolTip {
        visible: root.subject.addressNote !== "" && !popup.opened && (root.hovered || root.visualFocus)
        text: root.subject.addressNote
    }

    background: Rectangle {
        radius: 6
        color: Theme.raised
        border.width: 1
        border.color: root.hovered ? Theme.borderStrong : Theme.border

        FocusRing {
            target: root
            shown: root.visualFocus
        }
    }

    MeterFilter {
        id: filter

        meters: root.meters
        text: search.text
    }

    Popup {
        id: popup

        y: root.height + 4
        width: Math.max(root.width, Theme.px(320))
        onAboutToShow: {
            search.text = "";
            panel.start();
        }
        onOpened: search.field.forceActiveFocus(Qt.PopupFocusReason)

        contentItem: ColumnLayout {
            id: panel

            spacing: 6

            /// What else than a meter there is, with the words that are typed; with all of them as they are typed first.
            readonly property var scopes: {
                const typed = search.text.trim().toLowerCase();
                const holds = (scope, text) => scope.name.toLowerCase().includes(text);
                const hits = Array.from(root.subject.scopes).filter(scope => typed.split(" ").every(word => holds(scope, word)));
                return hits.filter(scope => holds(scope, typed)).concat(hits.filter(scope => !holds(scope, typed)));
            }

            /// The first hit, or what is chosen while nothing is typed.
            function start() {
                const typed = search.text !== "";
                const scope = scopes.findIndex(one => one.key === root.subject.scope);
                scopeList.currentIndex = scope >= 0 ? scope : typed && scopes.length > 0 ? 0 : -1;
                list.currentIndex = typed ? 0 : Math.max(0, root.selection.index);
            }

            /// From the last of the scopes to the first meter, and back.
            function move(by: int) {
                const scope = scopeList.currentIndex;
                if (scope >= 0 && scope + by < scopeList.count) {
                    scopeList.currentIndex = Math.max(0, scope + by);
                } else if (scope >= 0 && list.count > 0) {
                    scopeList.currentIndex = -1;
                    list.currentIndex = 0;
                } else if (by < 0 && list.currentIndex <= 0 && scopeList.count > 0) {
                    scopeList.currentIndex = scopeList.count - 1;
                } else if (scope < 0) {
                    list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
                }
            }

            function chooseScope(row: int) {
                root.subject.scopeRequested(scopes[row].key);
                popup.close();
            }

            function choose(row: int) {
                if (row >= 0 && row < list.count) {
                    root.selection.index = filter.sourceRow(row);
                    popup.close();
                    root.chosen();
                }
            }

            TextField {
                id: search

                Layout.fillWidth: true
                iconName: "search"
                placeholderText: qsTr("Name or address")
                field.objectName: "meterSearch"
                field.Keys.onDownPressed: panel.move(1)
                field.Keys.onUpPressed: panel.move(-1)
                onTextChanged: panel.start()
                onAccepted: scopeList.currentIndex >= 0 ? panel.chooseScope(scopeList.currentIndex) : panel.choose(list.currentIndex)
            }

            ListView {
                id: scopeList

                Layout.fillWidth: true
                objectName: "scopeChoices"
                implicitHeight: Math.min(contentHeight, Theme.px(178))
                visible: count > 0
                clip: true
                model: panel.scopes
                T.ScrollBar.vertical: ScrollBar {}

                delegate: MenuRow {
                    id: scopeChoice

                    required property int index
                    required property var modelData

                    objectName: "scope-" + modelData.key
                    width: scopeList.width
                    text: modelData.name
                    detail: modelData.detail
                    chosen: modelData.key === root.subject.scope
                    highlighted: ListView.isCurrentItem
                    onTriggered: panel.chooseScope(index)
                }
            }

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: 1
                visible: scopeList.visible && list.visible
                color: Theme.border
            }

            ListView {
                id: list

                Layout.fillWidth: true
                objectName: "meterChoices"
                implicitHeight: Math.min(contentHeight, Theme.px(320))
                visible: count > 0
                clip: true
                keyNavigationEnabled: true
                model: filter
                T.ScrollBar.vertical: ScrollBar {}

                delegate: MenuRow {
                    id: choice

                    required property int index
                    required property string name
                    required property string addressText
                    required property real point
                    required property string stateWord

                    width: list.width
                    text: name
                    detail: addressText + " · " + stateWord
                    chosen: point === root.selection.point && root.subject.scope === "meter"
                    highlighted: ListView.isCurrentItem && scopeList.currentIndex < 0
                    onTriggered: panel.choose(index)
                }
            }

            TextLabel {
                Layout.fillWidth: true
                Layout.margins: 10
                visible: list.count === 0 && scopeList.count === 0
                text: root.meters.count === 0 ? qsTr("No meter yet.") : qsTr("No meter name or address contains this text.")
                color: Theme.text2
                wrapMode: Text.WordWrap
            }

            MenuRow {
                Layout.fillWidth: true
                objectName: "addMeterRow"
                iconName: "plus"
                text: qsTr("Add or edit meters")
                onTriggered: {
                    popup.close();
                    root.settingsRequested();
                }
            }
        }
    }
}
