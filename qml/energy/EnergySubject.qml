// SPDX-License-Identifier: GPL-3.0-or-later
// What the Energy page is about, as the top bar speaks of it: all meters, those of a place, one, or a virtual one.
import QtQuick
import Countis.Models
import Countis.Ui

HeaderSubject {
    id: root

    required property AppModel app

    readonly property EnergyModel energy: app.energy
    readonly property bool one: energy.scope === "meter"
    readonly property OverviewSubject site: OverviewSubject {
        overview: root.app.overview
    }
    readonly property ViewSubject meter: ViewSubject {
        meters: root.app.meters
        meter: root.app.meter
        replay: root.app.replay
        feed: root.app.feed
    }
    readonly property HeaderSubject chip: one ? meter : site

    name: energy.subjectName
    detail: one ? meter.detail : energy.scope === "site" ? site.detail : energy.subjectDetail
    known: (one || energy.scope === "site") && chip.known
    kind: chip.kind
    word: chip.word
    wordDetail: chip.wordDetail
    wordNote: chip.wordNote
    addressNote: one ? meter.addressNote : ""
    tariff: one ? meter.tariff : ""
    age: chip.age
    scopes: energy.scopes
    scope: energy.scope
    onScopeRequested: key => energy.scope = key
}
