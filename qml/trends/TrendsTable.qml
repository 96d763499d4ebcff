// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of each series over what is in view. Each column has the room of its widest text, so that none moves when
// the span or the cursor does; where the table is narrower than its columns, they scroll, and the names stay in view.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property TrendsModel trends
    /// The width, before it is laid out.
    property real available: width

    readonly property real rowHeight: Theme.px(23)
    readonly property real headHeight: Theme.px(26)
    readonly property real columnGap: Theme.px(12)
    readonly property real inner: available - 24 - 14 // and a scroll bar

    // Kept apart, because the model tells of each move of the span, and most of them change nothing here.
    readonly property bool compares: trends.compare
    readonly property string beforeText: trends.beforeText
    readonly property string cursorHead: qsTr("at %1")
    readonly property int cursorWidth: strongHeads.widest(Array.from(trends.momentForms).map(moment => cursorHead.arg(moment)))
    readonly property int timeWidth: times.widest(trends.momentForms)
    /// Of the values: a meter tells none that is longer.
    readonly property int valueWidth: values.widest(["−88,888.88"])
    /// What each column needs, with the gap before it; names may be cut off below theirs.
    readonly property var needed: {
        const timed = valueWidth + 7 + timeWidth;
        const columns = [
            [timed, [qsTr("minimum")]],
            [valueWidth, [qsTr("mean")]],
            [timed, [qsTr("maximum")]],
            [Math.max(valueWidth, cursorWidth), []],
            [compares ? valueWidth : 0, compares ? [beforeText] : []],
            [values.widest(["−88,888.88"]) + 5 + values.widest(["kWh"]), [qsTr("energy")]]
        ];
        return [Theme.px(150)].concat(columns.map(([least, heads]) => {
            const width = Math.max(least, heads.length > 0 ? plainHeads.widest(heads) : 0);
            return width > 0 ? width + columnGap : 0;
        }));
    }
    readonly property real neededWidth: needed.reduce((sum, width) => sum + width, 0)
    readonly property bool scrolls: neededWidth > inner
    readonly property real spare: Math.max(0, inner - neededWidth)

    /// The right edge of each column. Half of what is left over goes to the names.
    readonly property var rights: {
        let sum = 0;
        return needed.map((width, column) => (sum += width + (column === 0 ? spare / 2 : spare / 12)));
    }
    readonly property real scrollBarHeight: scrolls ? 10 : 0

    function rowsHeight(rows: int): real {
        return headHeight + Math.max(1, rows) * rowHeight + Theme.px(10) + scrollBarHeight;
    }

    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Table
    Accessible.name: root.trends.inViewText

    LabelMetrics {
        id: values

        strong: true
    }

    LabelMetrics {
        id: times

        size: Theme.axisSize
    }

    LabelMetrics {
        id: plainHeads

        size: Theme.labelSize
    }

    LabelMetrics {
        id: strongHeads

        size: Theme.labelSize
        strong: true
    }

    Flickable {
        id: across

        x: 12
        y: Theme.px(4)
        width: parent.width - 24
        height: parent.height - y - Theme.px(4)
        objectName: "trendsColumns"
        contentWidth: root.scrolls ? root.neededWidth + 14 : width
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        interactive: root.scrolls
        boundsBehavior: Flickable.StopAtBounds
        clip: root.scrolls
        activeFocusOnTab: root.scrolls
        Accessible.ignored: true
        Keys.onLeftPressed: flick(900, 0)
        Keys.onRightPressed: flick(-900, 0)
        T.ScrollBar.horizontal: ScrollBar {}

        FocusRing {
            target: across
            shapeRadius: 2
        }

        Item {
            id: head

            width: across.contentWidth
            height: root.headHeight

            component Heading: TextLabel {
                required property int column

                x: root.rights[column] - width
                height: head.height
                size: Theme.labelSize
                color: Theme.text3
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
                objectName: "cursorHead"
                visible: root.trends.cursor >= 0
                text: root.cursorHead.arg(root.trends.cursorText)
                strong: true
                color: Theme.text
            }

            Heading {
                column: 5
                objectName: "beforeHead"
                visible: root.trends.compare && root.trends.cursor >= 0
                text: root.trends.beforeText
            }

            Heading {
                column: 6
                objectName: "energyHead"
                text: qsTr("energy")
            }

            Rectangle {
                x: across.contentX
                width: root.rights[0]
                height: parent.height
                color: Theme.card

                TextLabel {
                    width: parent.width - 8
                    height: parent.height
                    objectName: "trendsInView"
                    text: root.trends.inViewText
                    size: Theme.labelSize
                    color: Theme.text3
                    elide: Text.ElideRight
                }
            }
        }

        ListView {
            id: list

            y: head.height
            width: across.contentWidth
            height: across.height - y - root.scrollBarHeight
            objectName: "trendsTable"
            clip: true
            model: root.trends.table
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {
                x: across.contentX + across.width - width
                parent: list
            }

            delegate: TrendsTableRow {
                width: list.width
                height: root.rowHeight
                rights: root.rights
                shift: across.contentX
            }
        }
    }
}
