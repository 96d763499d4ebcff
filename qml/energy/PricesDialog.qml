// SPDX-License-Identifier: GPL-3.0-or-later
// The prices of energy: each is valid from a day on until the next one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property EnergyModel energy

    readonly property EnergyPrices prices: energy.prices
    /// The row that the form changes; −1: a new price.
    property int row: -1
    property string error: ""

    function fill(number: int) {
        row = number;
        const form = prices.form(number);
        for (const field of [since, currency, t1, t2, exported, carbon, contracted]) {
            field.text = form[field.key] ?? "";
        }
        error = "";
    }

    function save() {
        const form = {};
        for (const field of [since, currency, t1, t2, exported, carbon, contracted]) {
            form[field.key] = field.text;
        }
        error = prices.save(row, form);
        if (error === "") {
            close();
        }
    }

    title: qsTr("Prices")
    acceptText: row < 0 ? qsTr("Add the price") : qsTr("Save the price")
    onAboutToShow: fill(-1)
    first: since
    onAccepted: save()

    component Field: TextField {
        required property string key

        Layout.fillWidth: true
        Layout.preferredWidth: 100
        field.objectName: "price-" + key
        onTextChanged: root.error = ""
        onAccepted: root.save()
    }

    TextLabel {
        Layout.fillWidth: true
        text: root.prices.count === 0 ? qsTr("Enter the prices of your contract. They are used for costs only; exported energy reduces the cost.") : qsTr("Each price is valid from its day on until the next one.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    EditList {
        objectName: "priceList"
        visible: count > 0
        model: root.prices

        delegate: EditRow {
            id: entry

            required property int index
            required property string since
            required property string summary

            width: ListView.view.width - 10
            text: qsTr("From %1").arg(since)
            detail: summary
            onEditRequested: {
                root.fill(entry.index);
                root.focusFirst();
            }
            onRemoveRequested: root.prices.remove(entry.index)
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Field {
            id: since

            key: "since"
            label: qsTr("Valid from")
            placeholderText: "2026-10-01"
        }

        Field {
            id: currency

            key: "currency"
            label: qsTr("Currency")
            placeholderText: "EUR"
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Field {
            id: t1

            key: "t1"
            number: true
            label: qsTr("T1, per kWh")
        }

        Field {
            id: t2

            key: "t2"
            number: true
            label: qsTr("T2, per kWh")
        }

        Field {
            id: exported

            key: "exported"
            number: true
            label: qsTr("Exported, per kWh")
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Field {
            id: carbon

            key: "carbon"
            number: true
            label: qsTr("CO₂, g/kWh")
        }

        Field {
            id: contracted

            key: "contracted"
            number: true
            label: qsTr("Contracted power, kW")
        }
    }

    FormError {
        objectName: "priceError"
        text: root.error
    }
}
