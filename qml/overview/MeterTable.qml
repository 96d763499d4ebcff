// SPDX-License-Identifier: GPL-3.0-or-later
// All meters as a table: names of columns above, totals of the site below.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

FocusScope {
    id: root

    required property Overview overview
    readonly property alias list: list

    signal opened(real point)

    focus: visible

    Rectangle {
        anchors.fill: parent
        radius: 8
        color: Theme.card
        border.width: 1
        border.color: Theme.border
    }

    TableColumns {
        id: columnsOf

        width: root.width - 2
        addressWanted: root.overview.addressShown
    }

    TableHeader {
        id: header

        x: 1
        y: 1
        width: parent.width - 2
        overview: root.overview
        columns: columnsOf
    }

    MeterListView {
        id: list

        x: 1
        y: header.y + header.height
        width: parent.width - 2
        height: footer.y - y
        objectName: "meterTable"
        focus: root.visible
        overview: root.overview
        onOpened: point => root.opened(point)
        Keys.onSpacePressed: {
            const row = itemAtIndex(overview.currentRow) as TableRow;
            if (row && row.header) {
                overview.toggleGroup(overview.currentRow);
            } else if (row) {
                askCurrent(row.meterItem);
            }
        }

        delegate: TableRow {
            width: list.width
            overview: root.overview
            columns: columnsOf
            current: list.activeFocus && index === root.overview.currentRow
            onOpened: point => list.opened(point)
            onToggled: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                root.overview.toggleGroup(index);
            }
            onAsked: meter => list.asked = meter
            onUnasked: meter => list.unask(meter)
        }
    }

    Rectangle {
        id: footer

        x: 1
        y: parent.height - height - 1
        width: parent.width - 2
        height: Theme.px(27)
        radius: 7
        color: Theme.raised
        objectName: "tableFooter"
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("All meters, %1, %2 kW, today %3 kWh").arg(root.overview.site.totals.metersText).arg(root.overview.site.totals.power).arg(root.overview.site.totals.today)

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }

        Row {
            x: columnsOf.nameLeft
            height: parent.height
            spacing: 10

            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("All meters")
                strong: true
            }

            TextLabel {
                anchors.verticalCenter: parent.verticalCenter
                visible: part.text === ""
                text: root.overview.site.totals.metersText
                size: Theme.labelSize
                color: Theme.text3
            }

            PartMark {
                id: part

                height: parent.height
                text: root.overview.site.totals.part
            }
        }

        TableTotals {
            anchors.fill: parent
            totals: root.overview.site.totals
            columns: columnsOf
        }
    }
}
