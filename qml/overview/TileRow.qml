// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the list of tiles: the header of a group, or tiles beside one another.
pragma ComponentBehavior: Bound

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
    required property int columns
    /// Beside the tiles, where rings of focus and the scroll bar are; and what is left for the tiles.
    required property real inset
    required property real room
    /// The column where the keyboard is; −1: it is in another row.
    required property int currentColumn

    signal opened(real point)
    /// The pointer rests on a tile, or leaves it.
    signal asked(Item tile)
    signal unasked(Item tile)

    function tileAt(column: int): MeterTile {
        return tiles.itemAt(column) as MeterTile;
    }

    // An item that is used again for its own row is told of no change that came meanwhile.
    property int rowBefore: -1

    ListView.onPooled: rowBefore = index
    ListView.onReused: {
        if (index === rowBefore) {
            overview.rows.renew(index);
        }
    }
    implicitHeight: header ? Theme.px(22) : Theme.px(108) + Theme.gap

    TileGroup {
        x: root.inset
        width: root.room
        visible: root.header

        // A row that is no header leaves the texts of one as they are.
        Binding on group {
            when: root.header
            value: root.group
            restoreMode: Binding.RestoreNone
        }
    }

    Row {
        x: root.inset
        visible: !root.header
        spacing: Theme.gap

        Repeater {
            id: tiles

            model: root.columns

            MeterTile {
                id: tile

                required property int index

                width: (root.room - (root.columns - 1) * Theme.gap) / root.columns
                visible: index < root.cells.length
                objectName: visible ? "tile-" + root.cells[index].name : ""
                cell: root.cells[index] ?? Nothing.meter
                overview: root.overview
                current: index === root.currentColumn
                onOpened: root.opened(cell.point)
                onAsked: root.asked(tile)
                onUnasked: root.unasked(tile)
            }
        }
    }
}
