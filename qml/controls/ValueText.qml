// SPDX-License-Identifier: GPL-3.0-or-later
// A value in a table: right-aligned; stale is lighter, a total heavier.
import QtQuick
import Countis.Models
import Countis.Ui

TextLabel {
    /// A Measure.Quality.
    required property int quality
    property bool total: false
    /// Outside the ratings of the meter, or with a sign that should not be there; and what is to be said of that, or of the value's sign.
    property bool marked: false
    property string note: ""

    horizontalAlignment: Text.AlignRight
    strong: total && quality === Measure.Quality.Good
    color: quality === Measure.Quality.Stale ? Theme.text3 : marked ? Theme.alarmText : quality === Measure.Quality.Good ? Theme.text : Theme.text3
    Accessible.role: Accessible.Cell
    Accessible.name: quality === Measure.Quality.Stale ? qsTr("%1, stale").arg(text) : text
    Accessible.description: note
}
