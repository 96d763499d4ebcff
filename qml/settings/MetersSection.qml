// SPDX-License-Identifier: GPL-3.0-or-later
// The table of meters, and beside it the ways to add some. Where there is room the table scrolls by itself.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Flickable {
    id: root

    required property AppModel app

    readonly property bool stacked: width < Theme.px(880)
    readonly property real tableHeight: Theme.px(400)

    signal shown

    function startAdding() {
        addCard.start();
    }

    function startScanning() {
        scanCard.start();
    }

    function edit(meter: int) {
        meters.edit(meter);
    }

    /// Scrolls to the meter in view.
    function showCurrent() {
        meters.reveal(app.selection.point);
    }

    objectName: "metersSection"
    contentWidth: width
    contentHeight: stacked ? tableHeight + Theme.gap + cards.implicitHeight : height
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollBar {}

    MetersCard {
        id: meters

        objectName: "metersCard"
        width: root.stacked ? root.width : Math.max(Math.round((root.width - Theme.gap) * 0.556), root.width - Theme.gap - Theme.px(520))
        height: root.stacked ? root.tableHeight : root.height
        meters: root.app.meters
        places: root.app.places
        site: root.app.site
        file: root.app.siteFile
        selection: root.app.selection
        addresses: root.app.addresses
        onShown: root.shown()
    }

    Flickable {
        objectName: "addCards"
        x: root.stacked ? 0 : meters.width + Theme.gap
        y: root.stacked ? root.tableHeight + Theme.gap : 0
        width: root.stacked ? root.width : root.width - x
        height: root.stacked ? cards.implicitHeight : root.height
        contentWidth: width
        contentHeight: cards.implicitHeight
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: !root.stacked
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: cards

            width: parent.width
            spacing: Theme.gap

            AddMeterCard {
                id: addCard

                objectName: "addCard"
                Layout.fillWidth: true
                enabled: root.app.meters.refusal === ""
                meters: root.app.meters
                places: root.app.places
                addresses: root.app.addresses
                onAdded: row => {
                    root.app.selection.index = row; // whoever adds a meter wants to see it
                    root.showCurrent();
                }
            }

            ScanCard {
                id: scanCard

                objectName: "scanCard"
                Layout.fillWidth: true
                enabled: root.app.meters.refusal === ""
                scan: root.app.scan
                places: root.app.places
            }

            ImportCard {
                objectName: "importCard"
                Layout.fillWidth: true
                enabled: root.app.meters.refusal === ""
                file: root.app.siteFile
            }
        }
    }
}
