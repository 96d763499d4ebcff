// SPDX-License-Identifier: GPL-3.0-or-later
// All that can go wrong, to be switched on and off.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property FaultModel faults

    title: qsTr("Faults")
    caption: faults.activeText
    captionColor: faults.activeCount > 0 ? Theme.alarmText : Theme.text3
    bottomPadding: 6
    spacing: 6
    implicitHeight: Theme.px(300)
    actions: Button {
        objectName: "clearFaults"
        small: true
        enabled: root.faults.activeCount > 0
        text: qsTr("Clear all")
        onClicked: root.faults.clear()
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        objectName: "faultList"
        model: root.faults
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 4000 // every switch is a stop of the Tab key
        Accessible.role: Accessible.List
        Accessible.name: root.title
        T.ScrollBar.vertical: ScrollBar {}

        delegate: FaultRow {
            width: list.width - 12
            faults: root.faults
            onReached: list.positionViewAtIndex(index, ListView.Contain)
        }
    }
}
