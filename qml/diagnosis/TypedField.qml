// SPDX-License-Identifier: GPL-3.0-or-later
// One value that somebody dictates; an arrow marks the one that is worth asking for next.
import QtQuick
import Countis.Models
import Countis.Ui

TextField {
    id: root

    required property TypedReadings typed
    /// Its place in TypedReadings.fields.
    required property int place
    required property var entry

    /// As the model has it: for a form that is opened again, or cleared.
    function take() {
        text = typed.text(place);
    }

    field.objectName: "typed-" + place
    field.implicitWidth: Theme.px(70)
    label: entry.unit === "" ? entry.label : qsTr("%1 (%2)").arg(entry.label).arg(entry.unit)
    iconName: entry.wanted ? "right" : ""
    number: true
    showsError: false
    error: entry.error
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    onTextChanged: typed.setText(place, text)
    Component.onCompleted: take()
}
