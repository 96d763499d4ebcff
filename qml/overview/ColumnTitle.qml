// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a column; a click sorts by it where its values have an order.
import QtQuick
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

T.AbstractButton {
    id: root

    required property Overview overview
    /// An Arrange.Sort; −1: the table is not sorted by this column.
    property int sort: -1
    /// Where it ends; −1: it begins at x.
    property real end: -1
    readonly property bool sorted: sort >= 0 && overview.sort === sort

    implicitWidth: words.implicitWidth + (arrow.visible ? arrow.width + 4 : 0)
    enabled: sort >= 0
    focusPolicy: enabled ? Qt.TabFocus : Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: sorted ? qsTr("%1, sorted by this column").arg(text) : text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: overview.sortBy(sort)

    Binding on x {
        when: root.end >= 0
        value: root.end - root.width
    }

    contentItem: Item {
        Icon {
            id: arrow

            x: root.end < 0 ? words.width + 4 : 0
            anchors.verticalCenter: parent.verticalCenter
            visible: root.sorted
            name: root.overview.reversed ? "increases" : "decreases"
            size: 13
            color: Theme.text
        }

        TextLabel {
            id: words

            x: root.end < 0 ? 0 : parent.width - width
            height: parent.height
            text: root.text
            size: Theme.labelSize
            strong: root.sorted
            color: root.sorted ? Theme.text : root.hovered && root.enabled ? Theme.text2 : Theme.text3
        }
    }

    background: Item {
        FocusRing {
            target: root
            shapeRadius: 2
            shown: root.visualFocus
            anchors.margins: 0
        }
    }
}
