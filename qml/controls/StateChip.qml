// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a meter, the same everywhere: a shape, a word, then the age or the reason.
import QtQuick
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    /// A Measure.State.
    required property int kind
    required property string word
    property string detail: ""
    /// After the detail, and never cut off: "+2".
    property string more: ""
    /// What it means: a sentence or two.
    property string note: ""
    /// No tint below it: of one among many that are well.
    property bool plain: false

    /// Offline has a frame on top of its tint: it is worse than stale, and must look so.
    readonly property bool outlined: kind === Measure.State.Simulated || kind === Measure.State.Replay || kind === Measure.State.Offline
    readonly property color ink: {
        switch (kind) {
        case Measure.State.Live:
            return Theme.liveText;
        case Measure.State.Stale:
            return Theme.staleText;
        case Measure.State.Alarm:
            return Theme.alarmText;
        case Measure.State.Simulated:
            return Theme.simText;
        case Measure.State.Replay:
            return Theme.replayText;
        }
        return Theme.offlineText;
    }

    /// With the word alone: a chip in a narrow place cuts its detail off, which its name and note still tell.
    readonly property real leastWidth: wordLabel.x + wordLabel.width + row.x + 9 + moreWidth
    readonly property real moreWidth: moreLabel.visible ? row.spacing + moreLabel.implicitWidth : 0

    implicitWidth: Math.ceil((detailLabel.visible ? detailLabel.x + detailLabel.implicitWidth : wordLabel.x + wordLabel.width) + row.x + 9 + moreWidth)
    implicitHeight: Theme.chipHeight
    radius: height / 2
    color: {
        if (plain) {
            return "transparent";
        }
        switch (kind) {
        case Measure.State.Live:
            return Theme.liveTint;
        case Measure.State.Stale:
            return Theme.staleTint;
        case Measure.State.Alarm:
            return Theme.alarmTint;
        case Measure.State.Simulated:
        case Measure.State.Replay:
            return "transparent";
        }
        return Theme.offlineTint;
    }
    border.width: outlined && !plain ? 1 : 0
    border.color: kind === Measure.State.Replay ? Theme.replay : kind === Measure.State.Offline ? Theme.offline : Theme.sim
    Accessible.role: Accessible.StaticText
    Accessible.name: Array.from([word, detail, more]).filter(text => text !== "").join(" ")
    Accessible.description: note

    Explained {
        subject: root.Accessible.name
        text: root.note
        shapeRadius: root.radius
    }

    Row {
        id: row

        x: 6
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5

        StateGlyph {
            anchors.verticalCenter: parent.verticalCenter
            kind: root.kind
        }

        TextLabel {
            id: wordLabel

            text: root.word
            size: Theme.labelSize
            strong: !root.plain
            color: root.plain ? Theme.text : root.ink
        }

        TextLabel {
            id: detailLabel

            width: Math.min(implicitWidth, Math.max(0, root.width - row.x - x - 9 - root.moreWidth))
            visible: root.detail !== ""
            elide: Text.ElideRight
            text: root.detail
            size: Theme.labelSize
            color: root.ink
        }

        TextLabel {
            id: moreLabel

            objectName: "chipMore"
            visible: root.more !== ""
            text: root.more
            size: Theme.labelSize
            color: root.ink
        }
    }
}
