// SPDX-License-Identifier: GPL-3.0-or-later
// How long a time the live charts show.
import Countis.Models
import Countis.Ui

SegmentedControl {
    id: root

    required property LiveChartModel charts

    function windowText(seconds: int): string {
        if (seconds < 3600) {
            return qsTr("%1 min").arg(seconds / 60);
        }
        //: Days, of a meter whose time runs fast
        return seconds <= 86400 ? qsTr("%1 h").arg(seconds / 3600) : qsTr("%1 d").arg(seconds / 86400);
    }

    label: qsTr("Period shown")
    words: Array.from(charts.windows).map(seconds => windowText(seconds))
    currentIndex: Array.from(charts.windows).indexOf(charts.window)
    onChosen: index => charts.window = charts.windows[index]
}
