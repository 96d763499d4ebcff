// SPDX-License-Identifier: GPL-3.0-or-later
// The meters of this installation: add one by its address, change, try or remove it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property MeterList meters
    required property MeterSelection selection
    required property AddressEntry addresses

    /// A meter was chosen to be looked at.
    signal shown

    function rowItem(row: int): Item {
        list.forceLayout(); // a new row has its place then
        return rows.itemAt(row);
    }

    function startAdding() {
        edit(-1);
    }

    function edit(row: int) {
        (meterDialog.createObject(root) as MeterDialog).edit(row);
    }

    function ask(row: int) {
        const question = confirm.createObject(root, {
            "row": row
        }) as Dialog;
        question.open();
    }

    title: qsTr("Meters")
    caption: meters.count < 2 ? "" : qsTr("%1 meters").arg(meters.count)
    spacing: 8
    actions: Button {
        objectName: "addMeter"
        small: true
        primary: root.meters.count === 0
        iconName: "plus"
        text: qsTr("Add a meter")
        onClicked: root.startAdding()
    }

    Column {
        id: list

        Layout.fillWidth: true

        Repeater {
            id: rows

            model: root.meters

            MeterRow {
                required property int index
                required property real point

                current: point === root.selection.point
                width: root.width - 24 // not of the column, which has none before its first row has
                objectName: "meterRow-" + index
                onChosen: {
                    root.selection.index = index;
                    root.shown();
                }
                onEditRequested: root.edit(index)
                onRemoveRequested: root.ask(index)
            }
        }
    }

    EmptyState {
        Layout.alignment: Qt.AlignHCenter
        Layout.margins: 32
        visible: root.meters.count === 0
        iconName: "plug"
        title: qsTr("No meter yet")
        text: qsTr("The meter shows its address in the SEtuP.2 menu of its display.")
    }

    // Made when they are asked for: a layout that is hidden while the text size changes twice keeps stale sizes.
    Component {
        id: meterDialog

        MeterDialog {
            meters: root.meters
            selection: root.selection
            addresses: root.addresses
            onClosed: destroy()
        }
    }

    Component {
        id: confirm

        Dialog {
            id: question

            required property int row

            title: qsTr("Remove %1?").arg(root.meters.nameAt(row))
            acceptText: qsTr("Remove")
            danger: true
            onAccepted: {
                problem.text = root.meters.remove(row);
                if (problem.text === "") {
                    question.close();
                }
            }
            onClosed: destroy()

            TextLabel {
                Layout.fillWidth: true
                text: qsTr("The application stops reading this meter. The meter itself does not change.")
                color: Theme.text2
                wrapMode: Text.WordWrap
            }

            TextLabel {
                id: problem

                Layout.fillWidth: true
                visible: text !== ""
                color: Theme.alarmText
                wrapMode: Text.WordWrap
            }
        }
    }
}
