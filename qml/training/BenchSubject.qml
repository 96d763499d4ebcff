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
    kind: Measure.State.Simulated
    word: qsTr("simulated")
    wordDetail: !bench.front.powered ? qsTr("off") : bench.device.paused ? qsTr("paused") : bench.device.fast ? bench.device.fastText : ""
    tariff: bench.tariffText
}
