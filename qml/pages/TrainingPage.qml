// SPDX-License-Identifier: GPL-3.0-or-later
// The training desk: the bundled meter in the hand, what is put to its terminals, and what it makes of it. Layout
// only.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app

    readonly property TrainingDesk desk: app.training
    /// Why the web pages could not be opened.
    property string webProblem: ""
    /// The class looks on and is not to be told what is wrong, nor whether anything is.
    readonly property bool secret: presenter.opened && !presenter.faultShown

    subject: DeskSubject {
        desk: root.desk
    }

    commands: [
        T.Action {
            text: qsTr("Undo: %1").arg(undoBar.text)
            icon.name: "reset"
            shortcut: "Ctrl+Z"
            enabled: root.desk.undo.offered
            onTriggered: root.desk.undo.take()
        },
        T.Action {
            text: qsTr("Go back to the start of the class")
            icon.name: "home"
            shortcut: "F5"
            enabled: root.desk.available
            onTriggered: root.desk.backToStart()
        },
        T.Action {
            text: qsTr("Save this as the start of the class")
            icon.name: "check"
            enabled: root.desk.available
            onTriggered: root.desk.keepAsStart()
        },
        T.Action {
            text: root.desk.scenarios.running ? qsTr("Pause the time of the meter") : qsTr("Resume the time of the meter")
            icon.name: root.desk.scenarios.running ? "pause" : "play"
            shortcut: "P"
            enabled: root.desk.available
            onTriggered: cards.bar.togglePause()
        },
        T.Action {
            text: qsTr("Go to the next scenario event")
            icon.name: "step"
            shortcut: "N"
            enabled: root.desk.available && (root.desk.scenarios.canStep || root.secret)
            onTriggered: root.desk.scenarios.step()
        },
        T.Action {
            text: qsTr("Restart the scenario")
            icon.name: "reset"
            shortcut: "R"
            enabled: root.desk.available && (root.desk.scenarios.open || root.secret)
            onTriggered: root.desk.scenarios.restart()
        },
        T.Action {
            text: qsTr("Choose a scenario")
            icon.name: "folder"
            shortcut: "Ctrl+L"
            enabled: root.desk.available
            onTriggered: root.secret ? presenter.refuseLibrary() : cards.bar.openScenarios()
        },
        T.Action {
            text: qsTr("Open a scenario from a file")
            icon.name: "folder"
            shortcut: "Ctrl+O"
            enabled: root.desk.available
            onTriggered: root.secret ? presenter.refuseLibrary() : root.desk.scenarios.chooseFile()
        },
        T.Action {
            text: qsTr("No scenario: set supply and loads manually")
            icon.name: "close"
            enabled: root.desk.available && (root.desk.scenarios.open || root.secret)
            onTriggered: root.desk.scenarios.byHand()
        },
        T.Action {
            text: qsTr("Run time faster")
            icon.name: "clock"
            shortcut: "Ctrl++"
            enabled: root.desk.available
            onTriggered: root.desk.device.speed = root.desk.device.speed + 1
        },
        T.Action {
            text: qsTr("Run time slower")
            icon.name: "clock"
            shortcut: "Ctrl+-"
            enabled: root.desk.available
            onTriggered: root.desk.device.speed = root.desk.device.speed - 1
        },
        T.Action {
            text: qsTr("Preset a register")
            icon.name: "edit"
            enabled: root.desk.available
            onTriggered: presetDialog.begin()
        },
        T.Action {
            text: qsTr("Clear all faults")
            icon.name: "bolt"
            enabled: root.desk.available && (root.desk.faults.activeCount > 0 || root.secret)
            onTriggered: root.desk.faults.clear()
        },
        T.Action {
            text: qsTr("Use the keys on the meter front")
            icon.name: "keyUp"
            shortcut: "F6"
            enabled: root.desk.available
            onTriggered: cards.front.forceActiveFocus(Qt.ShortcutFocusReason)
        },
        T.Action {
            text: presenter.opened ? qsTr("Close the presenter") : qsTr("Open the presenter, which enlarges the front and shows each key press")
            icon.name: "fullscreen"
            shortcut: "F9"
            enabled: root.desk.available
            onTriggered: presenter.opened ? presenter.close() : presenter.open()
        },
        T.Action {
            text: presenter.faultShown ? qsTr("Presenter: hide the fault from the class") : qsTr("Presenter: show the fault to the class")
            icon.name: "bolt"
            shortcut: "F"
            enabled: presenter.opened
            onTriggered: presenter.faultShown = !presenter.faultShown
        },
        T.Action {
            text: qsTr("Open the web pages of the meter")
            icon.name: "language"
            shortcut: "W"
            enabled: root.desk.available && root.desk.device.webUrl !== ""
            onTriggered: root.openWebPages()
        }
    ]

    function openWebPages() {
        const address = desk.device.webUrl;
        webProblem = Qt.openUrlExternally(address) ? "" : qsTr("The browser could not be started. Open %1 in your browser.").arg(address);
    }

    // A field would take the key that takes back for itself, and what was typed there belongs to the desk that is gone.
    Connections {
        function onChanged() {
            const field = root.Window.activeFocusItem as NumberField;
            if (field !== null && root.desk.undo.offered) {
                field.giveUp();
                cards.front.forceActiveFocus(Qt.OtherFocusReason);
            }
        }

        target: root.desk.undo
    }

    Binding {
        target: root.desk
        property: "active"
        value: root.visible
    }

    Binding {
        target: root.desk.front.led
        property: "watched"
        value: root.visible
    }

    Component.onDestruction: {
        presenter.giveBack();
        desk.active = false;
        desk.front.led.watched = false;
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 32)
        visible: !root.desk.available
        iconName: "training"
        title: qsTr("The simulated meter is not running")
        text: root.desk.problem !== "" ? root.desk.problem : qsTr("The training desk works with the simulated meter only and never changes a real meter.")
        actionText: qsTr("Start the simulated meter")
        onTriggered: root.desk.start()
    }

    Flickable {
        id: flick

        objectName: "deskFlick"
        anchors.fill: parent
        visible: root.desk.available
        contentWidth: Math.max(width, cards.narrowest + 32)
        contentHeight: content.implicitHeight + 32
        interactive: contentHeight > height || contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        T.ScrollBar.horizontal: ScrollBar {}

        ColumnLayout {
            id: content

            x: 16
            y: 16
            width: flick.contentWidth - 32
            spacing: Theme.gap

            Notice {
                Layout.fillWidth: true
                objectName: "deskProblem"
                visible: text !== ""
                kind: Measure.State.Stale
                text: root.desk.scenarios.problem || root.webProblem
            }

            DeskCards {
                id: cards

                Layout.fillWidth: true
                Layout.preferredHeight: implicitHeight
                desk: root.desk
                room: flick.height - 32 - y
                view: flick.width - 32
                onFileRequested: root.desk.scenarios.chooseFile()
                onPresetRequested: presetDialog.begin()
                onPresentRequested: presenter.open()
                onAddressRequested: root.openWebPages()
            }
        }
    }

    PresetDialog {
        id: presetDialog

        objectName: "presetDialog"
        preset: root.desk.preset
    }

    UndoBar {
        id: undoBar

        undo: root.desk.undo
        secret: root.secret
        presenting: presenter.opened
    }

    Presenter {
        id: presenter

        property int before: Window.Windowed
        property Window taken: null

        function giveBack() {
            if (taken !== null) {
                taken.visibility = before;
                taken = null;
            }
        }

        desk: root.desk
        onAboutToShow: {
            // What is wrong with a number that is being typed would be said above the presenter.
            const field = root.Window.activeFocusItem as NumberField;
            if (field !== null) {
                field.take();
                field.giveUp();
            }
            cards.bar.closeScenarios();
            taken = root.Window.window;
            before = taken.visibility;
            taken.visibility = Window.FullScreen;
        }
        onClosed: {
            giveBack();
            cards.front.forceActiveFocus(Qt.PopupFocusReason);
        }
    }
}
