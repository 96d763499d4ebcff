// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the table: the header of a group, or a meter.
import QtQuick
import Countis.Models
import Countis.Ui
import "nothing.js" as Nothing

Item {
    id: root

    required property int index
    // Roles of OverviewRows.
    required property bool header
    required property var group
    required property var cells

    required property Overview overview
    required property TableColumns columns
    readonly property TableMeter meterItem: meter
    /// The keyboard is here.
    required property bool current

    signal opened(real point)
    signal toggled
    signal asked(Item meter)
    signal unasked(Item meter)

    // An item that is used again for its own row is told of no change that came meanwhile.
    property int rowBefore: -1

    ListView.onPooled: rowBefore = index
    ListView.onReused: {
        if (index === rowBefore) {
            overview.rows.renew(index);
        }
    }
    implicitHeight: header ? Theme.px(25) : Theme.px(23)

    TableGroup {
        width: parent.width
        visible: root.header
        objectName: visible ? "group-" + root.group.name : ""
        columns: root.columns
        onToggled: root.toggled()

        // A row that is no header leaves the texts of one as they are.
        Binding on group {
            when: root.header
            value: root.group
            restoreMode: Binding.RestoreNone
        }
    }

    TableMeter {
        id: meter

        width: parent.width
        visible: !root.header
        objectName: visible ? "row-" + cell.name : ""
        overview: root.overview
        columns: root.columns
        indented: root.overview.grouping === Arrange.Grouping.Place
        onOpened: root.opened(cell.point)
        onAsked: root.asked(meter)
        onUnasked: root.unasked(meter)

        Binding on cell {
            when: !root.header
            value: root.cells[0] ?? Nothing.meter
            restoreMode: Binding.RestoreNone
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.current
        color: "transparent"
        border.width: 2
        border.color: Theme.focus
    }
}
