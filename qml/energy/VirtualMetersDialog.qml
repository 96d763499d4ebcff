// SPDX-License-Identifier: GPL-3.0-or-later
// Meters that are reckoned from others: each meter of the site is added, taken off, or left out.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property EnergyModel energy

    readonly property VirtualMeters meters: energy.virtualMeters
    /// The row that the form changes; −1: a new one.
    property int row: -1
    property var terms: []
    property string error: ""

    function fill(number: int) {
        row = number;
        nameField.text = meters.nameAt(number);
        terms = meters.terms(number);
        error = "";
    }

    function setFactor(index: int, factor: int) {
        const changed = terms.slice();
        changed[index] = Object.assign({}, changed[index], {
            "factor": factor
        });
        terms = changed;
        error = "";
    }

    function save() {
        error = meters.save(row, nameField.text, terms);
        if (error === "") {
            close();
        }
    }

    title: qsTr("Virtual meters")
    width: parent ? Math.min(Theme.px(520), parent.width - 32) : Theme.px(520)
    acceptText: row < 0 ? qsTr("Add the virtual meter") : qsTr("Save the virtual meter")
    onAboutToShow: fill(-1)
    first: nameField
    onAccepted: save()

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("A virtual meter adds up meters, or subtracts sub-meters from a main meter: the rest is the energy that no sub-meter measures.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    EditList {
        objectName: "virtualList"
        visible: count > 0
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(110))
        model: root.meters

        delegate: EditRow {
            id: entry

            required property int index
            required property string name
            required property string terms

            width: ListView.view.width - 10
            text: name
            detail: terms
            onEditRequested: {
                root.fill(entry.index);
                root.focusFirst();
            }
            onRemoveRequested: {
                root.meters.remove(entry.index);
                root.fill(-1);
            }
        }
    }

    TextField {
        id: nameField

        Layout.fillWidth: true
        field.objectName: "virtualName"
        label: qsTr("Name")
        onTextChanged: root.error = ""
        onAccepted: root.save()
    }

    EditList {
        id: termList

        objectName: "virtualTerms"
        model: root.terms.length

        delegate: RowLayout {
            id: term

            required property int index
            readonly property var meter: root.terms[index] ?? null

            width: ListView.view.width - 10

            TextLabel {
                Layout.fillWidth: true
                text: term.meter?.name ?? ""
                elide: Text.ElideRight
            }

            SegmentedControl {
                objectName: "factor-" + term.index
                label: term.meter?.name ?? ""
                words: [qsTr("subtracted"), qsTr("not used"), qsTr("added")]
                currentIndex: (term.meter?.factor ?? 0) + 1
                onChosen: index => root.setFactor(term.index, index - 1)
            }
        }
    }

    FormError {
        objectName: "virtualError"
        text: root.error
    }
}
