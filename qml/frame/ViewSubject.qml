// SPDX-License-Identifier: GPL-3.0-or-later
// The meter in view, as the top bar speaks of it.
import QtQuick
import Countis.Models

HeaderSubject {
    required property MeterList meters
    required property MeterInView meter

    name: known ? meter.name : qsTr("No meter")
    detail: !known ? qsTr("add a meter in Settings") : meter.model === "" ? meter.address : meter.model + " · " + meter.address
    known: meters.count > 0
    kind: meter.state
    word: meter.stateWord
    wordDetail: meter.stateDetail
    wordNote: meter.stateNote
    addressNote: meter.addressNote
    tariff: meter.hasReading ? meter.tariffText : ""
    age: meter.ageText
}
