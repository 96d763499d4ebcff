// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a site as a table: head, rows, and the keys of the rows.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property SiteTree site
    required property MeterSelection selection

    signal showRequested(int meter)
    signal testRequested(int meter)
    signal editRequested(int meter)
    signal removeRequested(int meter)
    signal allowRequested(int meter, bool allowed)
    signal placeAddRequested(real place)
    signal placeEditRequested(real place)
    signal placeRemoveRequested(real place)

    /// Scrolls to the metering point with this number.
    function reveal(point: real) {
        const row = site.reveal(point);
        if (row >= 0) {
            list.currentIndex = row;
            list.positionViewAtIndex(row, ListView.Contain);
        }
    }

    function pressed(key: int): bool {
        const row = list.currentItem as SiteRow;
        if (row === null) {
            return false;
        }
        switch (key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
            row.isPlace ? row.openToggled() : row.editRequested();
            return true;
        case Qt.Key_F2:
            row.editRequested();
            return true;
        case Qt.Key_C:
            if (row.canAllow) {
                row.allowRequested(!row.commandsAllowed);
            }
            return row.canAllow;
        case Qt.Key_Delete:
            row.removeRequested();
            return true;
        case Qt.Key_Right:
            if (row.isPlace && !row.isOpen) {
                row.openToggled();
            }
            return row.isPlace;
        case Qt.Key_Left:
            if (row.isPlace && row.isOpen) {
                row.openToggled();
            } else {
                list.currentIndex = Math.max(0, site.parentOf(row.index));
            }
            return true;
        case Qt.Key_Home:
            list.currentIndex = 0;
            return true;
        case Qt.Key_End:
            list.currentIndex = list.count - 1;
            return true;
        case Qt.Key_PageDown:
            list.currentIndex = Math.min(list.count - 1, list.currentIndex + list.pageRows);
            return true;
        case Qt.Key_PageUp:
            list.currentIndex = Math.max(0, list.currentIndex - list.pageRows);
            return true;
        }
        return false;
    }

    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.px(26)
        color: Theme.raised

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }

        Rectangle {
            y: parent.height - 1
            width: parent.width
            height: 1
            color: Theme.border
        }

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 12
            anchors.rightMargin: 8
            spacing: 8

            FieldLabel {
                Layout.fillWidth: true
                text: qsTr("name")
            }

            FieldLabel {
                Layout.preferredWidth: Theme.px(124)
                text: qsTr("address/unit")
            }

            FieldLabel {
                Layout.preferredWidth: Theme.px(40)
                text: qsTr("model")
                elide: Text.ElideRight
            }

            FieldLabel {
                Layout.preferredWidth: Theme.px(36)
                text: qsTr("cmd")
                Accessible.name: qsTr("allow commands")
            }

            FieldLabel {
                Layout.preferredWidth: Theme.px(112)
                text: qsTr("role")
            }
        }
    }

    ListView {
        id: list

        readonly property int pageRows: Math.max(1, Math.floor(height / Theme.px(29)) - 1)

        Layout.fillWidth: true
        Layout.fillHeight: true
        objectName: "siteList"
        clip: true
        reuseItems: true
        cacheBuffer: 0 // nothing is half made when rows are taken away
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: true
        highlightMoveDuration: 0
        model: root.site
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Meters by place")
        Keys.onPressed: event => event.accepted = root.pressed(event.key)

        delegate: SiteRow {
            required property int meter

            width: list.width
            objectName: isPlace ? "placeRow-" + name : "meterRow-" + meter
            inView: !isPlace && number === root.selection.point
            onOpenToggled: root.site.setOpen(index, !isOpen)
            onShowRequested: root.showRequested(meter)
            onTestRequested: root.testRequested(meter)
            onAllowRequested: allowed => root.allowRequested(meter, allowed)
            onAddRequested: root.placeAddRequested(number)
            onEditRequested: {
                if (editable) {
                    isPlace ? root.placeEditRequested(number) : root.editRequested(meter);
                }
            }
            onRemoveRequested: {
                if (editable && level > 0) {
                    isPlace ? root.placeRemoveRequested(number) : root.removeRequested(meter);
                }
            }
        }
    }
}
