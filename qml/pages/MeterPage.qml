// SPDX-License-Identifier: GPL-3.0-or-later
// One meter: its display with keys, what it measures now and what it has counted. Layout only.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property bool stacked: width < Theme.px(900)
    /// As on 1280 × 800 below the bar of a replay: what can be smaller is.
    readonly property bool shallow: !stacked && height < Theme.px(740)
    readonly property bool empty: app.meters.count === 0

    commands: [
        T.Action {
            text: qsTr("Press UP: show the next page")
            icon.name: "keyUp"
            enabled: !root.empty
            onTriggered: root.tap(MeterFront.Key.Up)
        },
        T.Action {
            text: qsTr("Press ENTER: show the next menu")
            icon.name: "keyEnter"
            enabled: !root.empty
            onTriggered: root.tap(MeterFront.Key.Enter)
        },
        T.Action {
            text: root.app.charts.paused ? qsTr("Resume the charts") : qsTr("Pause the charts")
            icon.name: root.app.charts.paused ? "play" : "pause"
            shortcut: "P"
            enabled: !root.empty
            onTriggered: live.togglePause()
        },
        T.Action {
            text: qsTr("Charts: show a longer period")
            icon.name: "clock"
            shortcut: "Ctrl+-"
            enabled: !root.empty
            onTriggered: live.stepWindow(1)
        },
        T.Action {
            text: qsTr("Charts: show a shorter period")
            icon.name: "clock"
            shortcut: "Ctrl++"
            enabled: !root.empty
            onTriggered: live.stepWindow(-1)
        },
        T.Action {
            text: qsTr("Send a command to this meter")
            icon.name: "send"
            shortcut: "Ctrl+E"
            enabled: !root.empty
            onTriggered: root.commandRequested([root.app.selection.point])
        }
    ]

    function takeKey(event: KeyEvent, down: bool) {
        if (!empty) {
            keyboard.take(event, down);
        }
    }

    function tap(key: int) {
        app.display.press(key);
        app.display.release(key);
    }

    Keys.onPressed: event => takeKey(event, true)
    Keys.onReleased: event => takeKey(event, false)
    onActiveFocusChanged: {
        if (!activeFocus) {
            display.releaseAll();
        }
    }

    FrontKeyboard {
        id: keyboard

        front: root.app.display
    }

    Binding {
        target: root.app.charts
        property: "active"
        value: root.visible && !root.empty
    }

    EmptyState {
        anchors.centerIn: parent
        visible: root.empty
        iconName: "plug"
        title: qsTr("No meter yet")
        text: qsTr("Add a meter by its address, for example 192.168.0.4.")
        actionText: qsTr("Add a meter")
        onTriggered: root.pageRequested("settings")
    }

    Flickable {
        id: flick

        objectName: "meterFlick"
        anchors.fill: parent
        visible: !root.empty
        // The glass, and the figures of all phases, whatever the text size.
        contentWidth: Math.max(width, Theme.px(404) + 32)
        contentHeight: Math.max(height, content.implicitHeight + 32)
        interactive: contentHeight > height || contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        T.ScrollBar.horizontal: ScrollBar {}

        GridLayout {
            id: content

            x: 16
            y: 16
            width: flick.contentWidth - 32
            height: flick.contentHeight - 32
            columns: root.stacked ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            ColumnLayout {
                Layout.preferredWidth: Theme.px(384)
                Layout.maximumWidth: root.stacked ? 16777215 : Theme.px(384)
                Layout.fillWidth: root.stacked
                Layout.fillHeight: !root.stacked
                spacing: root.shallow ? 8 : Theme.gap

                DisplayCard {
                    id: display

                    Layout.fillWidth: true
                    Layout.maximumWidth: room
                    room: flick.width - 32
                    shallow: root.shallow
                    display: root.app.display
                    meter: root.app.meter
                }

                MenuMapCard {
                    Layout.fillWidth: true
                    shallow: root.shallow
                    display: root.app.display
                }

                EnergiesCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: !root.stacked
                    energies: root.app.energies
                    tariff: root.app.meter.tariff
                    onCommandRequested: root.commandRequested([root.app.selection.point])
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: !root.stacked
                spacing: Theme.gap

                Notice {
                    Layout.fillWidth: true
                    objectName: "feedNotice"
                    visible: text !== "" && !root.app.meter.simulated
                    kind: Measure.State.Stale
                    text: root.app.feed.text
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "reasonNotice"
                    visible: root.app.meter.reason !== "" && (!root.app.feed.cutOff || root.app.meter.simulated)
                    kind: root.app.meter.state
                    text: root.app.meter.reason
                }

                LiveCard {
                    id: live

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: root.shallow ? Math.round(0.86 * implicitHeight) : implicitHeight
                    Layout.minimumHeight: Layout.preferredHeight
                    charts: root.app.charts
                    expecting: root.app.meter.reason === "" && root.app.feed.text === ""
                }

                ValuesCard {
                    Layout.fillWidth: true
                    Layout.preferredHeight: root.shallow ? Theme.px(280) : Math.max(implicitHeight, Math.min(Theme.px(360), root.height * 0.36))
                    values: root.app.values
                    meter: root.app.meter
                }
            }
        }
    }
}
