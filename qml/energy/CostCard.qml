// SPDX-License-Identifier: GPL-3.0-or-later
// What the energy of the period costs, by tariff.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property EnergyModel energy

    readonly property var costs: energy.costs
    readonly property bool priced: energy.currency !== ""

    signal pricesRequested

    title: qsTr("Cost")
    caption: priced ? qsTr("at your prices") : ""
    spacing: 2
    bottomPadding: 8
    objectName: "costCard"
    actions: Button {
        objectName: "editPrices"
        small: true
        iconName: "edit"
        text: qsTr("Prices")
        onClicked: root.pricesRequested()
    }

    readonly property real gap: 10
    readonly property real priceEnd: width - 24 - widestOf(cost => cost.cost, energy.costTotal) - gap
    readonly property real energyEnd: priceEnd - widestOf(cost => cost.price === "" ? several : cost.price, priceHeading) - gap
    readonly property string several: qsTr("several")
    readonly property string priceHeading: qsTr("%1/kWh").arg(energy.currency)

    function widestOf(textOf, other) {
        return Math.max(number.widest([other]), number.widest(costs.map(textOf)));
    }

    LabelMetrics {
        id: number

        strong: true
    }

    component Cell: TextLabel {
        required property bool heading

        height: parent ? parent.height : 0
        size: heading ? Theme.labelSize : Theme.textSize
        color: heading ? Theme.text3 : Theme.text
        Accessible.ignored: true
    }

    component Line: Item {
        id: entry

        required property string name
        required property string energyText
        required property string priceText
        required property string costText
        property bool heading: false
        property bool strong: false
        readonly property var words: [name, energyText, priceText, costText]

        Layout.fillWidth: true
        implicitHeight: Theme.px(24)
        Accessible.role: Accessible.Row
        Accessible.name: words.filter(text => text !== "").join(", ")

        Cell {
            heading: entry.heading
            strong: entry.strong
            text: entry.name
        }

        Cell {
            heading: entry.heading
            strong: entry.strong
            x: Math.min(entry.width * 0.52, root.energyEnd) - width
            text: entry.energyText
        }

        Cell {
            heading: entry.heading
            strong: entry.strong
            x: Math.min(entry.width * 0.76, root.priceEnd) - width
            text: entry.priceText
        }

        Cell {
            heading: entry.heading
            strong: entry.strong
            x: entry.width - width
            text: entry.costText
        }

        Rectangle {
            y: entry.height - 1
            width: parent.width
            height: 1
            visible: !entry.strong
            color: Theme.grid
        }
    }

    Line {
        visible: root.priced
        heading: true
        name: ""
        energyText: "kWh"
        priceText: root.priceHeading
        costText: root.energy.currency
    }

    Repeater {
        model: 3

        Line {
            required property int index
            readonly property var cost: root.energy.costs[index] ?? null

            objectName: "costLine-" + index
            visible: root.priced
            name: cost?.name ?? ""
            energyText: cost?.energy ?? ""
            priceText: cost?.price === "" ? root.several : cost?.price ?? ""
            costText: cost?.cost ?? ""
        }
    }

    Line {
        visible: root.priced
        objectName: "costTotal"
        strong: true
        name: root.energy.totalName
        energyText: ""
        priceText: ""
        costText: root.energy.costTotal
    }

    TextLabel {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.energy.carbon
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "costProblem"
        visible: text !== ""
        text: root.energy.costProblem
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
    }
}
