// SPDX-License-Identifier: GPL-3.0-or-later
// Meters, appearance, about. Every change is kept at once.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property bool stacked: width < Theme.px(900)

    commands: [
        T.Action {
            text: qsTr("Add a meter")
            icon.name: "plus"
            onTriggered: meters.startAdding()
        }
    ]

    /// Scrolls until the row of the meter in view can be seen.
    function showCurrent() {
        const row = meters.rowItem(app.selection.index);
        if (row === null) {
            return;
        }
        const top = row.mapToItem(flick.contentItem, 0, 0).y;
        flick.contentY = Math.max(Math.min(flick.contentY, top - 16), top + row.height + 16 - flick.height, 0);
    }

    // The rows are laid out first.
    Timer {
        id: settled

        interval: 0
        onTriggered: root.showCurrent()
    }

    Connections {
        function onIndexChanged() {
            settled.restart();
        }

        target: root.app.selection
    }

    Flickable {
        id: flick

        objectName: "settingsFlick"

        anchors.fill: parent
        contentWidth: width
        contentHeight: content.implicitHeight + 32
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        GridLayout {
            id: content

            x: 16
            y: 16
            width: Math.min(parent.width - 32, Theme.px(1180))
            columns: root.stacked ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            Notice {
                objectName: "settingsProblem"
                Layout.columnSpan: content.columns
                Layout.fillWidth: true
                visible: text !== ""
                kind: Measure.State.Stale
                text: root.app.settingsProblem
            }

            VisitNotice {
                objectName: "visitNotice"
                Layout.columnSpan: content.columns
                Layout.fillWidth: true
                visible: root.app.visits.text !== ""
                visits: root.app.visits
            }

            MetersCard {
                id: meters

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                meters: root.app.meters
                selection: root.app.selection
                addresses: root.app.addresses
                onShown: root.pageRequested("meter")
            }

            ColumnLayout {
                Layout.preferredWidth: Theme.px(440)
                Layout.maximumWidth: root.stacked ? 16777215 : Theme.px(440)
                Layout.fillWidth: root.stacked
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gap

                AppearanceCard {
                    objectName: "appearanceCard"
                    Layout.fillWidth: true
                    appearance: root.app.appearance
                }

                AboutCard {
                    Layout.fillWidth: true
                    info: root.app.info
                }
            }
        }
    }
}
