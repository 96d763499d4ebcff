// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of each series over what is in view.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property TrendsModel trends

    readonly property real rowHeight: Theme.px(23)
    readonly property real headHeight: Theme.px(26)
    readonly property var widths: [0.25, 0.14, 0.08, 0.15, 0.13, 0.11, 0.14]
    readonly property real inner: width - 24 - Theme.px(8) // and a scroll bar

    /// The right edge of each column.
    readonly property var rights: {
        let sum = 0;
        return widths.map(width => (sum += width) * inner);
    }

    function rowsHeight(rows: int): real {
        return headHeight + Math.max(1, rows) * rowHeight + Theme.px(10);
    }

    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Table
    Accessible.name: root.trends.inViewText

    Item {
        id: head

        x: 12
        y: Theme.px(4)
        width: root.inner
        height: root.headHeight

        component Heading: TextLabel {
            required property int column

            x: root.rights[column] - width
            height: head.height
            size: Theme.labelSize
            color: Theme.text3
        }

        TextLabel {
            height: head.height
            width: root.rights[0]
            objectName: "trendsInView"
            text: root.trends.inViewText
            size: Theme.labelSize
            color: Theme.text3
            elide: Text.ElideRight
        }

        Heading {
            column: 1
            text: qsTr("minimum")
        }

        Heading {
            column: 2
            text: qsTr("mean")
        }

        Heading {
            column: 3
            text: qsTr("maximum")
        }

        Heading {
            column: 4
            visible: root.trends.cursor >= 0
            text: qsTr("at %1").arg(root.trends.cursorText)
            strong: true
            color: Theme.text
        }

        Heading {
            column: 5
            visible: root.trends.compare && root.trends.cursor >= 0
            text: root.trends.beforeText
        }

        Heading {
            column: 6
            text: qsTr("energy")
        }
    }

    ListView {
        id: list

        x: 12
        y: head.y + head.height
        width: root.width - 24
        height: parent.height - y - Theme.px(4)
        objectName: "trendsTable"
        clip: true
        model: root.trends.table
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: ScrollBar {}

        delegate: TrendsTableRow {
            width: list.width
            height: root.rowHeight
            rights: root.rights
        }
    }
}
