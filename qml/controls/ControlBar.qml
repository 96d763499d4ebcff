// SPDX-License-Identifier: GPL-3.0-or-later
// Controls in a line above a page, and at its end what can be done there. What finds no room in the line goes on in
// further lines.
import QtQuick

Item {
    id: root

    default property alias controls: flow.data
    property alias actions: row.data
    readonly property real spacing: 8
    readonly property real gap: 12
    /// Nothing stands beside the widest control.
    readonly property bool stacked: width < widestOf(flow) + gap + row.implicitWidth

    function widestOf(item: Item): real {
        let widest = 0;
        for (let i = 0; i < item.children.length; ++i) {
            widest = Math.max(widest, item.children[i].implicitWidth);
        }
        return widest;
    }

    implicitHeight: stacked ? row.y + row.height : Math.max(flow.height, row.height)

    Flow {
        id: flow

        width: root.stacked ? root.width : root.width - row.width - root.gap
        spacing: root.spacing
    }

    Row {
        id: row

        anchors.right: parent.right
        y: root.stacked ? flow.height + root.spacing : 0
        spacing: root.spacing
    }
}
