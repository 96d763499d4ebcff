// SPDX-License-Identifier: GPL-3.0-or-later
// The meter in view, as the top bar speaks of it.
import QtQuick
import Countis.Models

HeaderSubject {
    required property MeterList meters
    required property MeterInView meter
    required property ReplayModel replay
    required property LiveFeed feed

    /// Of a replay it is no use to know the address.
    readonly property string place: replay.active ? replay.origin : meter.address

    name: known ? meter.name : qsTr("No meter")
    detail: !known ? qsTr("add a meter in Settings") : meter.model === "" ? place : meter.model + " · " + place
    known: meters.count > 0
    kind: meter.state
    word: meter.stateWord
    wordDetail: meter.stateDetail
    wordNote: feed.cutOff && !meter.simulated && (meter.state === Measure.State.Stale || meter.state === Measure.State.Offline) ? feed.meterNote : meter.stateNote
    addressNote: meter.addressNote
    tariff: meter.hasReading ? meter.tariffText : ""
    age: meter.ageText
}
