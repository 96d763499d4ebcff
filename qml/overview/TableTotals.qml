// SPDX-License-Identifier: GPL-3.0-or-later
// The totals of a group or of the site, in the columns of the table.
import QtQuick
import Countis.Ui

Item {
    id: root

    /// A TotalsCell.
    required property var totals
    required property TableColumns columns

    TableNumber {
        end: root.columns.powerRight
        text: root.totals.power
        strong: true
    }

    TableNumber {
        end: root.columns.todayRight
        text: root.totals.today
        strong: true
    }

    TableNumber {
        end: root.columns.yesterdayRight
        visible: root.columns.yesterdayShown
        text: root.totals.onYesterday
        strong: true
    }

    TableNumber {
        end: root.columns.factorRight - Theme.px(23)
        text: root.totals.factor
        strong: true
    }

    FactorKind {
        x: root.columns.factorRight - width
        anchors.verticalCenter: parent.verticalCenter
        kind: root.totals.factorKind
    }
}
