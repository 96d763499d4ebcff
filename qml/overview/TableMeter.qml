// SPDX-License-Identifier: GPL-3.0-or-later
// One meter as a row of the table. What is stale is lighter.
import QtQuick
import Countis.Models
import Countis.Ui
import "nothing.js" as Nothing

Rectangle {
    id: root

    /// A MeterCell.
    property var cell: Nothing.meter
    required property Overview overview
    required property TableColumns columns
    required property bool indented

    signal opened
    /// The pointer rests on it, or leaves it.
    signal asked
    signal unasked

    readonly property color ink: cell.fresh ? Theme.text : Theme.text3

    implicitHeight: Theme.px(23)
    color: area.containsMouse ? Theme.hover : Theme.card
    Accessible.role: Accessible.Button
    Accessible.name: cell.spoken
    Accessible.description: cell.hint
    Accessible.onPressAction: opened()

    MouseArea {
        id: area

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.opened()
        onEntered: root.asked()
        onExited: root.unasked()
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.grid
    }

    Rectangle {
        width: 3
        height: parent.height
        visible: root.cell.kind === Measure.State.Alarm
        color: Theme.alarm
    }

    TextLabel {
        x: root.columns.nameLeft + (root.indented ? Theme.px(22) : 0)
        width: root.columns.nameWidth - (root.indented ? Theme.px(22) : 0)
        height: parent.height
        objectName: "rowName"
        text: root.cell.name
        color: root.ink
        elide: Text.ElideRight
    }

    StateChip {
        x: root.columns.stateLeft - 5
        width: Math.min(implicitWidth, root.columns.addressLeft - x - 4)
        height: Theme.px(19)
        anchors.verticalCenter: parent.verticalCenter
        plain: kind === Measure.State.Live || kind === Measure.State.Replay
        kind: root.cell.kind
        word: root.cell.word
        detail: root.cell.detail
        more: root.cell.more
        Accessible.ignored: true
    }

    TextLabel {
        x: root.columns.addressLeft
        width: root.columns.curveLeft - x - 8
        height: parent.height
        visible: root.columns.addressShown
        text: root.cell.address
        size: Theme.labelSize
        color: Theme.text3
        elide: Text.ElideRight
    }

    SparklineItem {
        x: root.columns.curveLeft
        width: Theme.px(108)
        height: Theme.px(17)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.columns.curveShown
        overview: root.overview
        point: root.cell.point
        revision: root.cell.curve
        fresh: root.cell.fresh
        line: root.cell.fresh ? Theme.sum : Theme.text3
        zeroLine: Theme.border
    }

    TableNumber {
        objectName: "rowPower"
        end: root.columns.powerRight
        text: root.cell.power
        strong: root.cell.fresh
        color: root.ink
    }

    TableNumber {
        end: root.columns.todayRight
        text: root.cell.today
        color: root.ink
    }

    TableNumber {
        end: root.columns.yesterdayRight
        visible: root.columns.yesterdayShown
        text: root.cell.onYesterday
        color: root.ink
    }

    TableNumber {
        end: root.columns.factorRight - Theme.px(23)
        text: root.cell.factor
        color: root.ink
    }

    FactorKind {
        x: root.columns.factorRight - width
        anchors.verticalCenter: parent.verticalCenter
        kind: root.cell.factorKind
    }

    TableNumber {
        end: root.columns.ageRight
        text: root.cell.age
        size: Theme.labelSize
        color: root.cell.liveness === 1 ? Theme.staleText : Theme.text3
    }
}
