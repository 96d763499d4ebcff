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

    columns: width < Theme.px(720) ? 2 : 5
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Repeater {
        model: root.energy.cards

        KpiCard {
            id: card

            required property int index
            required property var modelData

            Layout.fillWidth: true
            Layout.minimumWidth: 0
            Layout.preferredWidth: root.widths[index] ?? 180
            objectName: "energyCard-" + index
            title: modelData.title
            value: modelData.value
            unit: modelData.unit
            caption: modelData.caption
            captionInk: modelData.over === true ? Theme.alarmText : Theme.text2
            note: modelData.note
            mark: Icon {
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                width: visible ? implicitWidth : 0
                visible: card.modelData.direction !== 0
                name: card.modelData.direction < 0 ? "decreases" : "increases"
                size: 13
                color: Theme.text2
            }
        }
    }
}
