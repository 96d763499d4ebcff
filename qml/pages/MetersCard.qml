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

    /// A meter was chosen to be looked at.
    signal shown

    function startAdding() {
        dialog.edit(-1);
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

    Repeater {
        model: root.meters

        MeterRow {
            required property int index

            Layout.fillWidth: true
            objectName: "meterRow-" + index
            onChosen: {
                root.meters.currentIndex = index;
                root.shown();
            }
            onEditRequested: dialog.edit(index)
            onRemoveRequested: confirm.ask(index)
        }
    }

    EmptyState {
        Layout.alignment: Qt.AlignHCenter
        Layout.margins: 32
        visible: root.meters.count === 0
        iconName: "plug"
        title: qsTr("No meter yet")
        text: qsTr("Its address is on the display, in the menu SEtuP.2.")
    }

    MeterDialog {
        id: dialog

        meters: root.meters
    }

    Dialog {
        id: confirm

        property int row: -1

        function ask(index: int) {
            row = index;
            open();
        }

        title: qsTr("Remove %1?").arg(row >= 0 ? root.meters.nameAt(row) : "")
        acceptText: qsTr("Remove")
        danger: true
        onAccepted: {
            problem.text = root.meters.remove(row);
            if (problem.text === "") {
                close();
            }
        }

        TextLabel {
            Layout.fillWidth: true
            text: qsTr("The application stops reading it. The meter itself is not touched.")
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
