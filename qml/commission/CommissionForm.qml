// SPDX-License-Identifier: GPL-3.0-or-later
// What an acceptance run needs to know before it begins.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property CommissionModel commission

    readonly property list<int> minutes: [5, 15, 60]

    function begin() {
        commission.start(person.text, place.text, note.text, loads.checked, minutes[length.currentIndex]);
    }

    function takeFocus() {
        person.text = commission.person;
        place.text = commission.place;
        person.field.forceActiveFocus(Qt.PopupFocusReason);
    }

    spacing: 12

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("The run checks the meter that was just installed: identity, versions, voltages, phase sequence, a load step on each phase, wiring, the counters against the power, tariff, time and communication. It changes nothing in the meter.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        TextField {
            id: person

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Person")
            field.objectName: "commissionPerson"
        }

        TextField {
            id: place

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Place")
            field.objectName: "commissionPlace"
        }
    }

    TextField {
        id: note

        Layout.fillWidth: true
        label: qsTr("Note")
        field.objectName: "commissionNote"
    }

    RowLayout {
        spacing: 12

        TextLabel {
            text: qsTr("Length of the run")
            color: Theme.text2
        }

        SegmentedControl {
            id: length

            objectName: "commissionLength"
            label: qsTr("Length of the run")
            words: Array.from(root.minutes).map(minutes => qsTr("%1 min").arg(minutes))
            onChosen: index => currentIndex = index
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        CheckBox {
            id: loads

            objectName: "commissionLoads"
            Layout.alignment: Qt.AlignTop
            checked: true
            text: loadsLabel.text
        }

        TextLabel {
            id: loadsLabel

            Layout.fillWidth: true
            Layout.topMargin: 3
            text: qsTr("Load steps: you switch a load on at L1, L2 and L3 in turn when you are asked")
            wrapMode: Text.WordWrap

            TapHandler {
                onTapped: loads.toggle()
            }
        }
    }

    EarlierRun {
        Layout.fillWidth: true
        commission: root.commission
    }
}
