// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the columns. A click sorts by a column, a second one the other way round.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property Overview overview
    required property TableColumns columns

    implicitHeight: Theme.px(28)

    ColumnTitle {
        overview: root.overview
        height: root.height
        x: root.columns.nameLeft
        objectName: "sortByName"
        text: qsTr("Meter")
        sort: Arrange.Sort.Name
    }

    ColumnTitle {
        overview: root.overview
        height: root.height
        x: root.columns.stateLeft
        objectName: "sortByState"
        text: qsTr("State")
        sort: Arrange.Sort.State
    }

    ColumnTitle {
        overview: root.overview
        height: root.height
        x: root.columns.addressLeft
        visible: root.columns.addressShown
        text: qsTr("Address")
    }

    ColumnTitle {
        overview: root.overview
        height: root.height
        x: root.columns.curveLeft
        visible: root.columns.curveShown
        text: qsTr("P, last hour")
    }

    ColumnTitle {
        overview: root.overview
        height: root.height
        end: root.columns.powerRight
        objectName: "sortByPower"
        text: qsTr("P, kW")
        sort: Arrange.Sort.Power
    }

    ColumnTitle {
        overview: root.overview
        height: root.height
        end: root.columns.todayRight
        objectName: "sortByEnergy"
        text: qsTr("today, kWh")
        sort: Arrange.Sort.Energy
    }

    ColumnTitle {
        overview: root.overview
        height: root.height
        end: root.columns.yesterdayRight
        visible: root.columns.yesterdayShown
        text: qsTr("vs yesterday, %")
    }

    ColumnTitle {
        overview: root.overview
        height: root.height
        end: root.columns.factorRight - Theme.px(23)
        objectName: "sortByFactor"
        text: qsTr("PF")
        sort: Arrange.Sort.PowerFactor
    }

    ColumnTitle {
        overview: root.overview
        height: root.height
        end: root.columns.ageRight
        text: qsTr("age")
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
