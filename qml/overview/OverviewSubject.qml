// SPDX-License-Identifier: GPL-3.0-or-later
// All meters of the site, as the top bar speaks of them.
import QtQuick
import Countis.Models
import Countis.Ui

HeaderSubject {
    required property Overview overview

    readonly property var site: overview.site

    name: qsTr("All meters")
    detail: site.listed === 0 ? qsTr("add a meter in Settings") : site.simulated ? qsTr("the simulated meter alone") : site.size
    known: site.totals.meters > 0
    kind: site.totals.live === 0 ? (site.totals.stale > 0 ? Measure.State.Stale : Measure.State.Offline) : site.simulated ? Measure.State.Simulated : site.replayed ? Measure.State.Replay : Measure.State.Live
    word: site.totals.live === 0 ? (site.totals.stale > 0 ? qsTr("stale") : qsTr("offline")) : site.simulated ? qsTr("simulated") : site.replayed ? qsTr("replay") : qsTr("live")
    wordDetail: site.liveText
    wordNote: site.simulated ? qsTr("The application simulates this meter: its values do not come from a real installation.") : site.statesText
    age: site.age
}
