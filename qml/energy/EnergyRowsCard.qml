// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a period as a table, with the totals of this period and of the one before.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property EnergyModel energy

    readonly property var columns: energy.columns
    readonly property real labelWidth: Theme.px(124)
    readonly property real numbersWidth: width - labelWidth - 24
    readonly property real leastGap: 8
    readonly property int mostColumns: 9 // of any view, with the period before
    readonly property var widest: columns.map(column => Math.max(heading.widest([column.title]), number.widest([column.widest])))
    /// Of a large site the digits are smaller, so that none is cut off.
    readonly property real shrink: Math.max(0.75, Math.min(1, (numbersWidth - leastGap * columns.length) / Math.max(1, sum(widest))))
    /// What the widest text of each column needs.
    readonly property var needed: widest.map(width => width * shrink)
    readonly property real spare: (numbersWidth - sum(needed)) / Math.max(1, columns.length)

    function sum(widths) {
        return widths.reduce((all, width) => all + width, 0);
    }

    objectName: "energyTable"
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Energies of %1").arg(energy.periodText)

    LabelMetrics {
        id: heading

        size: Theme.labelSize
    }

    LabelMetrics {
        id: number

        strong: true
    }

    component Cells: Item {
        id: cells

        required property var texts
        property bool heading: false
        property bool strong: false
        property color ink: Theme.text

        anchors.left: parent ? parent.left : undefined
        anchors.leftMargin: root.labelWidth
        height: parent ? parent.height : 0
        width: root.numbersWidth

        // As many as any view has: a text that was taken away would still hear of the next columns.
        Repeater {
            model: root.mostColumns

            TextLabel {
                required property int index
                readonly property var column: root.columns[index] ?? null

                visible: index < root.columns.length
                x: root.sum(root.needed.slice(0, index)) + index * root.spare
                width: (root.needed[index] ?? 0) + root.spare
                height: cells.height
                horizontalAlignment: Text.AlignRight
                text: cells.texts[index] ?? ""
                size: (cells.heading ? Theme.labelSize : Theme.textSize) * root.shrink
                strong: cells !== null && !cells.heading && (cells.strong || column?.strong === true && cells.ink === Theme.text)
                color: cells.ink
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    Item {
        id: header

        width: parent.width
        height: Theme.px(30)

        TextLabel {
            x: 12
            height: parent.height
            text: root.energy.rowsTitle
            size: Theme.labelSize
            color: Theme.text3
        }

        Cells {
            texts: root.columns.map(column => column.title)
            heading: true
            ink: Theme.text3
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }

    ListView {
        id: list

        /// The row under the pointer that has something to explain, and what.
        property Item explained: null
        property string explanation: ""
        property real explainedEnd: 0 // in the content of the list

        function explain(row: Item, text: string) {
            if (text !== "") {
                explained = row;
                explainedEnd = row.y + row.height;
                explanation = text;
            } else if (explained === row) {
                explained = null;
            }
        }

        anchors.top: header.bottom
        anchors.bottom: footer.top
        width: parent.width - 1
        objectName: "energyRows"
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.energy.rows
        currentIndex: root.energy.chosenRow
        activeFocusOnTab: true
        reuseItems: true
        cacheBuffer: 0 // nothing is half made when another period takes rows away
        T.ScrollBar.vertical: ScrollBar {
            id: bar
        }
        Keys.onUpPressed: root.energy.chosenRow = Math.max(0, root.energy.chosenRow - 1)
        Keys.onDownPressed: root.energy.chosenRow = Math.min(count - 1, root.energy.chosenRow + 1)
        onCurrentIndexChanged: settling.restart()
        onCountChanged: settling.restart()
        onHeightChanged: settling.restart()

        Timer {
            id: settling

            interval: 0
            onTriggered: list.showChosen()
        }

        function showChosen() {
            if (currentIndex >= 0) {
                positionViewAtIndex(currentIndex, ListView.Contain);
            }
        }

        delegate: Item {
            id: row

            required property int index
            required property string day
            required property string label
            required property var cells
            required property string mark
            required property string note
            required property bool free
            required property bool over
            readonly property bool chosen: index === root.energy.chosenRow
            readonly property string explanation: hover.containsMouse ? note : ""

            onExplanationChanged: list.explain(row, explanation)
            ListView.onPooled: list.explain(row, "")
            objectName: "energyRow-" + index
            width: ListView.view.width
            height: Theme.px(22)
            Accessible.role: Accessible.Row
            Accessible.name: root.energy.rowText(index)
            Accessible.description: note
            Accessible.selectable: true
            Accessible.selected: chosen
            Accessible.onPressAction: root.energy.chosenRow = index

            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: 1
                anchors.rightMargin: bar.visible ? bar.width : 0
                objectName: "rowLight"
                color: row.chosen ? Theme.accentTint : hover.containsMouse ? Theme.hover : "transparent"

                Rectangle {
                    width: 3
                    height: parent.height
                    visible: row.chosen
                    color: Theme.accent
                }
            }

            Rectangle {
                y: -1
                x: 1
                width: parent.width - 1
                height: 1
                visible: row.index > 0
                color: Theme.grid
            }

            TextLabel {
                x: 12
                height: parent.height
                visible: text !== ""
                text: row.day
                color: row.chosen ? Theme.text2 : Theme.text3
            }

            TextLabel {
                id: labelText

                x: 12 + (row.day === "" ? 0 : Theme.px(34))
                height: parent.height
                text: row.label
                color: row.free || !row.over ? Theme.text2 : Theme.text
            }

            RowMark {
                x: labelText.x + labelText.width + 7
                anchors.verticalCenter: parent.verticalCenter
                mark: row.mark
            }

            Cells {
                texts: row.cells
                ink: row.mark === "estimated" ? Theme.text3 : Theme.text
            }

            MouseArea {
                id: hover

                anchors.fill: parent
                hoverEnabled: true
                onClicked: {
                    root.energy.chosenRow = row.index;
                    list.forceActiveFocus(Qt.MouseFocusReason);
                }
            }
        }

        // One for all rows: a row that is put by for another use has no window to open one in.
        ToolTip {
            parent: list
            y: list.explainedEnd - list.contentY + 6
            visible: list.explained !== null && !list.moving
            text: list.explanation
        }
    }

    FocusRing {
        anchors.fill: list
        anchors.margins: 2
        target: list
        shapeRadius: 2
    }

    Rectangle {
        id: footer

        readonly property bool compared: root.energy.totalsBefore.length > 0

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 1
        height: Theme.px(compared ? 55 : 29)
        radius: 7
        color: Theme.raised

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }

        Item {
            width: parent.width
            height: Theme.px(29)
            objectName: "energyTotals"
            Accessible.role: Accessible.Row
            readonly property var cells: root.energy.totals
            Accessible.name: root.energy.totalName + ": " + cells.join(", ")

            TextLabel {
                id: totalText

                x: 11
                width: Math.min(implicitWidth, root.labelWidth - 12)
                height: parent.height
                text: root.energy.totalName
                strong: true
                elide: Text.ElideRight
            }

            RowMark {
                x: totalText.x + totalText.width + 7
                anchors.verticalCenter: parent.verticalCenter
                mark: root.energy.totalMark
            }

            Cells {
                anchors.leftMargin: root.labelWidth - 1
                texts: root.energy.totals
                strong: true
            }
        }

        Item {
            y: Theme.px(29)
            width: parent.width
            height: Theme.px(24)
            visible: footer.compared
            Accessible.role: Accessible.Row
            readonly property var cells: root.energy.totalsBefore
            Accessible.name: root.energy.beforeName + ": " + cells.join(", ")

            TextLabel {
                x: 11
                width: root.labelWidth - 12
                height: parent.height
                text: root.energy.beforeName
                color: Theme.text2
                elide: Text.ElideRight
            }

            Cells {
                anchors.leftMargin: root.labelWidth - 1
                texts: root.energy.totalsBefore
                ink: Theme.text2
            }
        }
    }
}
