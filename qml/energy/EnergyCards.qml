// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the whole period.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

GridLayout {
    id: root

    required property EnergyModel energy

    readonly property list<int> widths: [280, 190, 176, 186, 216]

    columns: width < Theme.px(600) ? 2 : width < Theme.px(900) ? 3 : 5
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Repeater {
        model: 5 // the rows stay

        KpiCard {
            id: card

            required property int index
            // The delegates stay: a layout does not survive that they come and go while it lays them out.
            readonly property var figure: root.energy.cards[index] ?? null

            Layout.fillWidth: true
            Layout.minimumWidth: figureWidth
            Layout.preferredWidth: root.columns === 5 ? root.widths[index] ?? 180 : 180
            objectName: "energyCard-" + index
            title: figure?.title ?? ""
            value: figure?.value ?? ""
            unit: figure?.unit ?? ""
            caption: figure?.caption ?? ""
            captionInk: figure?.over === true ? Theme.alarmText : Theme.text2
            note: figure?.note ?? ""
            mark: Icon {
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                width: visible ? implicitWidth : 0
                visible: (card.figure?.direction ?? 0) !== 0
                name: (card.figure?.direction ?? 0) < 0 ? "decreases" : "increases"
                size: 13
                color: Theme.text2
            }
        }
    }
}
