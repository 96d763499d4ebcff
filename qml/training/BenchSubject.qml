// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated meter in the hand, as the top bar speaks of it.
import QtQuick
import Countis.Models
import Countis.Ui

HeaderSubject {
    required property TrainingBench bench

    name: qsTr("Simulator")
    detail: known ? bench.front.model + " · " + bench.front.address : qsTr("not started")
    known: bench.available
    kind: bench.front.trouble === "" ? Measure.State.Simulated : Measure.State.Alarm
    word: qsTr("simulated")
    wordDetail: {
        const time = !bench.front.powered ? qsTr("off") : bench.device.paused ? qsTr("paused") : bench.device.fast ? bench.device.fastText : "";
        return time === "" || bench.front.trouble === "" ? time + bench.front.trouble : time + ", " + bench.front.trouble;
    }
    wordNote: bench.front.stateNote
    addressNote: bench.front.addressNote
    tariff: bench.tariffText
}
