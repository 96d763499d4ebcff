// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated meter in the hand, as the top bar speaks of it.
import QtQuick
import Countis.Models
import Countis.Ui

HeaderSubject {
    required property TrainingDesk desk

    name: qsTr("Simulator")
    detail: known ? desk.front.model + " · " + desk.front.address : qsTr("not started")
    known: desk.available
    kind: desk.front.trouble === "" ? Measure.State.Simulated : Measure.State.Alarm
    word: qsTr("simulated")
    wordDetail: {
        const time = !desk.front.powered ? qsTr("off") : desk.device.paused ? qsTr("paused") : desk.device.fast ? desk.device.fastText : "";
        return time === "" || desk.front.trouble === "" ? time + desk.front.trouble : time + ", " + desk.front.trouble;
    }
    wordNote: desk.front.stateNote
    addressNote: desk.front.addressNote
    tariff: desk.tariffText
}
