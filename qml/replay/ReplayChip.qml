// SPDX-License-Identifier: GPL-3.0-or-later
// Says of the whole window that nothing in it is of now.
import Countis.Models
import Countis.Ui

StateChip {
    id: root

    required property ReplayModel replay

    kind: Measure.State.Replay
    word: qsTr("replay")
    detail: replay.day
    note: qsTr("The window replays %1 (%2). Nothing in it is of now, and nothing is recorded or changed.").arg(replay.origin).arg(replay.fileName)
}
