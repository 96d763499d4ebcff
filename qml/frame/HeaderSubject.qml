// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the top bar and the title of the window speak of.
import QtQuick
import Countis.Models

QtObject {
    property string name
    /// What stands below the name: model and address.
    property string detail
    /// There is such a meter, and it has a state.
    property bool known: false
    /// A Measure.State, its word, and what follows it.
    property int kind: Measure.State.Offline
    property string word
    property string wordDetail
    /// What these mean, in sentences; "" where there is nothing to explain.
    property string wordNote
    readonly property string tariffNote: {
        if (tariff === "") {
            return "";
        }
        return tariff.startsWith("T") ? qsTr("Tariff %1 is in progress: the meter counts the energy in the registers of this tariff.").arg(tariff.slice(1)) : qsTr("The tariff in progress is unknown.");
    }
    property string addressNote
    /// "T1"; "" where nothing is known.
    property string tariff
    /// "0.4 s ago"; "" where there is nothing to say.
    property string age

    /// What the page may be about besides one meter, for the selector: objects with key, name and detail. Empty: one
    /// meter only.
    property var scopes: []
    /// The key of what it is about; "meter": the meter in view.
    property string scope: "meter"

    signal scopeRequested(string key)
}
