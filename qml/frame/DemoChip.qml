// SPDX-License-Identifier: GPL-3.0-or-later
// Says of the whole window that nothing in it is real.
import Countis.Models
import Countis.Ui

StateChip {
    kind: Measure.State.Simulated
    word: qsTr("simulated")
    note: qsTr("This site does not exist. All its meters, readings and histories are simulated on this computer.")
}
