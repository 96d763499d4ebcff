// SPDX-License-Identifier: GPL-3.0-or-later
// A state on a wall: a shape, a word, and what follows it, as StateChip has them.
import QtQuick
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property real unit
    /// A Measure.State.
    required property int kind
    required property string word
    property string detail: ""

    readonly property bool outlined: kind === Measure.State.Simulated || kind === Measure.State.Replay
    readonly property color ink: {
        switch (kind) {
        case Measure.State.Live:
            return Theme.liveText;
        case Measure.State.Stale:
            return Theme.staleText;
        case Measure.State.Simulated:
            return Theme.simText;
        case Measure.State.Replay:
            return Theme.replayText;
        }
        return Theme.offlineText;
    }

    implicitWidth: words.width + 42 * unit
    implicitHeight: 56 * unit
    radius: height / 2
    color: outlined ? "transparent" : kind === Measure.State.Live ? Theme.liveTint : kind === Measure.State.Stale ? Theme.staleTint : Theme.offlineTint
    border.width: outlined ? Math.max(1, Math.round(2 * unit)) : 0
    border.color: kind === Measure.State.Replay ? Theme.replay : Theme.sim

    Row {
        id: words

        x: 18 * root.unit
        height: parent.height
        spacing: 12 * root.unit

        StateGlyph {
            anchors.verticalCenter: parent.verticalCenter
            width: 30 * root.unit
            height: width
            kind: root.kind
        }

        KioskText {
            height: parent.height
            objectName: "chipWord"
            unit: root.unit
            strong: true
            text: root.word
            color: root.ink
        }

        KioskText {
            height: parent.height
            visible: text !== ""
            unit: root.unit
            text: root.detail
            color: root.ink
        }
    }
}
