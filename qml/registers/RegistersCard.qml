// SPDX-License-Identifier: GPL-3.0-or-later
// The register table, live: search, blocks, copy and save.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property RegistersModel registers

    readonly property RegisterRows rows: registers.rows

    signal copyRequested
    signal saveRequested
    /// Of a register that the free read shall ask for.
    signal addressTaken(int address)

    function focusSearch() {
        search.field.forceActiveFocus(Qt.ShortcutFocusReason);
        search.field.selectAll();
    }

    function openBlocks() {
        blockChoice.forceActiveFocus(Qt.ShortcutFocusReason);
        blockChoice.popup.open();
    }

    objectName: "registersCard"
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border

    RegisterColumns {
        id: places

        width: list.width - 10
    }

    RowLayout {
        id: bar

        x: 12
        y: 10
        width: parent.width - 24
        spacing: 8

        ChoiceButton {
            id: blockChoice

            objectName: "blockChoice"
            Layout.preferredWidth: Theme.px(250)
            Layout.minimumWidth: Theme.px(120)
            label: qsTr("Block")
            phrase: qsTr("Block: %1")
            model: root.registers.blocks
            currentIndex: root.rows.block + 1
            onActivated: index => root.rows.block = index - 1
        }

        TextField {
            id: search

            Layout.fillWidth: true
            Layout.minimumWidth: Theme.px(80)
            field.objectName: "registerSearch"
            iconName: "search"
            placeholderText: qsTr("Name or address")
            text: root.rows.text
            onTextChanged: root.rows.text = text
            onAccepted: list.forceActiveFocus(Qt.OtherFocusReason)
            field.Keys.onDownPressed: list.forceActiveFocus(Qt.OtherFocusReason)
            field.Keys.onEscapePressed: event => {
                event.accepted = text !== "";
                text = "";
            }
        }

        TextLabel {
            objectName: "registerCount"
            text: qsTr("%1 of %2 registers").arg(root.rows.shown).arg(root.rows.all)
            size: Theme.labelSize
            color: Theme.text3
        }

        Button {
            id: copyButton

            objectName: "copyRegisters"
            iconName: "copy"
            Accessible.name: qsTr("Copy the registers")
            onClicked: root.copyRequested()

            ToolTip {
                visible: copyButton.hovered || copyButton.visualFocus
                text: copyButton.Accessible.name
                shortcutText: qsTr("Ctrl+Shift+C")
            }
        }

        Button {
            id: saveButton

            objectName: "saveRegisters"
            iconName: "download"
            Accessible.name: qsTr("Save the registers as CSV")
            onClicked: root.saveRequested()

            ToolTip {
                visible: saveButton.hovered || saveButton.visualFocus
                text: saveButton.Accessible.name
                shortcutText: qsTr("Ctrl+Shift+S")
            }
        }
    }

    Rectangle {
        id: header

        anchors.top: bar.bottom
        anchors.topMargin: 10
        x: 1
        width: parent.width - 2
        height: Theme.px(26)
        color: Theme.raised

        Title {
            x: places.address - 1
            text: qsTr("address")
        }

        Title {
            x: places.hex - 1
            text: qsTr("hex")
        }

        Title {
            x: places.name - 1
            text: qsTr("name")
        }

        Title {
            x: places.type - 1
            text: qsTr("type")
        }

        Title {
            id: accessTitle

            x: places.access - 1
            text: qsTr("R/W")

            Explained {
                subject: accessTitle.text
                text: root.rows.readingNote
            }
        }

        Title {
            x: places.wordsEnd - 1 - width
            text: qsTr("raw words")
        }

        Title {
            x: places.valueEnd - 1 - width
            text: qsTr("value")
        }

        Title {
            x: places.ageEnd - 1 - width
            text: qsTr("age")
        }

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }

    component Title: TextLabel {
        height: parent ? parent.height : 0
        size: Theme.labelSize
        color: Theme.text3
    }

    ListView {
        id: list

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6
        x: 0
        width: parent.width - 1
        objectName: "registerList"
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true
        reuseItems: true
        cacheBuffer: 0 // nothing is half made when rows are taken away
        activeFocusOnTab: true
        currentIndex: -1
        highlightFollowsCurrentItem: false
        model: root.visible ? root.rows : null
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Registers of the meter")
        T.ScrollBar.vertical: ScrollBar {
        }
        onCurrentIndexChanged: {
            if (currentIndex >= 0) {
                positionViewAtIndex(currentIndex, ListView.Contain);
            }
        }
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0 && count > 0) {
                currentIndex = Math.max(0, indexAt(1, contentY + 1));
            }
        }
        Keys.onReturnPressed: root.addressTaken(root.rows.addressAt(currentIndex))
        Keys.onEnterPressed: root.addressTaken(root.rows.addressAt(currentIndex))
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(height / Theme.px(22)) - 1);
            const steps = {
                [Qt.Key_PageUp]: -page,
                [Qt.Key_PageDown]: page,
                [Qt.Key_Home]: -count,
                [Qt.Key_End]: count
            };
            if (event.modifiers === Qt.NoModifier && steps[event.key] !== undefined) {
                currentIndex = Math.max(0, Math.min(count - 1, currentIndex + steps[event.key]));
                event.accepted = true;
            }
        }

        delegate: RegisterRow {
            width: ListView.view.width
            columns: places
            current: ListView.isCurrentItem && list.activeFocus
            onClicked: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onTaken: root.addressTaken(address)
        }
    }

    TextLabel {
        anchors.centerIn: list
        visible: list.count === 0
        objectName: "noRegister"
        text: qsTr("No register of this block has these words in its name or address.")
        color: Theme.text2
    }

    FocusRing {
        anchors.fill: list
        anchors.margins: 2
        target: list
        shapeRadius: 2
    }

    Connections {
        function onMarksChanged() {
            if (root.rows.markedRow >= 0) {
                list.positionViewAtIndex(root.rows.markedRow, ListView.Contain);
            }
        }

        target: root.rows
    }
}
