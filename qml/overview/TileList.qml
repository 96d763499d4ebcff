// SPDX-License-Identifier: GPL-3.0-or-later
// All meters as tiles, as many in a row as there is room for.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Ui

MeterListView {
    id: root

    readonly property real inset: 6
    readonly property real room: width - inset - 12
    readonly property int wanted: Math.max(1, Math.floor((room + Theme.gap) / (Theme.px(240) + Theme.gap)))

    objectName: "tileList"
    topMargin: 4
    bottomMargin: 8
    Keys.onSpacePressed: {
        const row = itemAtIndex(overview.currentRow) as TileRow;
        const tile = row ? row.tileAt(overview.currentColumn) : null;
        if (tile) {
            askCurrent(tile);
        }
    }

    Binding {
        target: root.overview
        property: "columns"
        value: root.wanted
        when: root.width > 0
    }

    delegate: TileRow {
        width: root.width
        overview: root.overview
        columns: root.overview.columns
        inset: root.inset
        room: root.room
        currentColumn: root.activeFocus && index === root.overview.currentRow ? root.overview.currentColumn : -1
        onOpened: point => root.opened(point)
        onAsked: tile => root.asked = tile
        onUnasked: tile => root.unask(tile)
    }
}
