// SPDX-License-Identifier: GPL-3.0-or-later
// One meter: its state, its power now and in the last hour, its energy of today and its power factor.
import QtQuick
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    /// A MeterCell.
    required property var cell
    required property Overview overview
    /// The keyboard is here.
    property bool current: false

    signal opened
    /// The pointer rests on it, or leaves it.
    signal asked
    signal unasked

    readonly property bool alarmed: cell.kind === Measure.State.Alarm
    readonly property bool offline: cell.liveness === 2

    implicitHeight: Theme.px(108)
    radius: 8
    color: area.containsMouse ? Theme.hover : Theme.card
    border.width: 1
    border.color: alarmed ? Theme.alarm : Theme.border
    Accessible.role: Accessible.Button
    Accessible.name: cell.spoken
    Accessible.description: cell.hint
    Accessible.focusable: true
    Accessible.focused: current
    Accessible.onPressAction: opened()

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.opened()
        onEntered: root.asked()
        onExited: root.unasked()
    }

    FocusRing {
        target: root
        shapeRadius: root.radius
        shown: root.current
    }

    TextLabel {
        id: name

        x: 12
        y: Theme.px(10)
        width: chip.x - x - 8
        height: Theme.px(20)
        objectName: "tileName"
        text: root.cell.name
        strong: true
        elide: Text.ElideRight
    }

    StateChip {
        id: chip

        x: parent.width - width - 12
        y: Theme.px(10)
        // The name of an alarm is long: that of the meter comes first, up to half of the tile.
        width: Math.min(implicitWidth, Math.max(leastWidth, root.width * (root.alarmed ? 0.5 : 0.62), Math.min(root.width * 0.62, root.width - 32 - name.implicitWidth)))
        height: Theme.px(20)
        objectName: "tileChip"
        kind: root.cell.kind
        word: root.cell.word
        detail: root.cell.detail
        more: root.cell.more
        Accessible.ignored: true
    }

    TextLabel {
        id: power

        x: 12
        y: Theme.px(45)
        height: Theme.px(28)
        visible: root.cell.known
        objectName: "tilePower"
        text: root.cell.power
        size: 24
        font.weight: root.cell.fresh ? Font.Medium : Font.Normal
        font.letterSpacing: -0.2
        color: root.cell.fresh ? Theme.text : Theme.text3
    }

    TextLabel {
        anchors.left: power.right
        anchors.leftMargin: 4
        anchors.baseline: power.baseline
        visible: root.cell.known
        text: "kW"
        color: Theme.text3
    }

    SparklineItem {
        x: parent.width - width - 12
        y: Theme.px(38)
        width: Math.min(Theme.px(108), root.width - power.implicitWidth - Theme.px(60))
        height: Theme.px(36)
        visible: root.cell.known
        overview: root.overview
        point: root.cell.point
        revision: root.cell.curve
        fresh: root.cell.fresh
        line: root.cell.fresh ? Theme.sum : Theme.text3
        zeroLine: Theme.border
    }

    TextLabel {
        x: 12
        y: Theme.px(82)
        width: factor.x - x - 8
        height: Theme.px(16)
        visible: root.cell.known
        objectName: "tileToday"
        text: root.cell.todayNote === "" ? qsTr("today %1 kWh").arg(root.cell.today) : qsTr("today not known")
        size: Theme.labelSize
        color: Theme.text2
        elide: Text.ElideRight
    }

    TextLabel {
        id: factor

        x: (kind.visible ? kind.x - 4 : parent.width - 12) - width
        y: Theme.px(82)
        height: Theme.px(16)
        visible: root.cell.known
        objectName: "tileFactor"
        text: root.cell.lastRead !== "" ? root.cell.lastRead : qsTr("PF %1").arg(root.cell.factor)
        size: Theme.labelSize
        color: Theme.text2
    }

    FactorKind {
        id: kind

        x: parent.width - width - 12
        y: Theme.px(84)
        visible: root.cell.known && root.cell.lastRead === "" && root.cell.factorKind !== 0
        kind: root.cell.factorKind
    }

    Loader {
        active: !root.cell.known && !root.offline
        anchors.fill: parent
        sourceComponent: TilePlaceholder {}
    }

    // Nothing is on its way: why not stands where the values would.
    TextLabel {
        x: 12
        y: Theme.px(42)
        width: parent.width - 24
        height: parent.height - y - Theme.px(10)
        visible: !root.cell.known && root.offline
        objectName: "tileReason"
        text: root.cell.note
        size: Theme.labelSize
        color: Theme.text2
        wrapMode: Text.WordWrap
        elide: Text.ElideRight
    }
}
