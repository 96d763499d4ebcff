// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an acceptance run with their states; each opens and shows its figures.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

ListView {
    id: root

    required property CommissionModel commission

    /// The step that is open, by its key; "" none.
    property string openKey: ""

    function toggle(row: int) {
        const key = commission.steps.entry(row).key ?? "";
        openKey = openKey === key ? "" : key;
        currentIndex = row;
    }

    objectName: "commissionSteps"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    highlightMoveDuration: 0
    model: commission.steps
    Accessible.role: Accessible.List
    Accessible.name: qsTr("%1 of %2 steps are over").arg(commission.stepsOver).arg(count)
    Keys.onReturnPressed: toggle(currentIndex)
    Keys.onEnterPressed: toggle(currentIndex)
    Keys.onSpacePressed: toggle(currentIndex)
    T.ScrollBar.vertical: ScrollBar {}

    delegate: CommissionStep {
        id: step

        required property var entry
        required property int index

        width: ListView.view.width - 10
        objectName: "commissionStep-" + index
        step: entry
        ruled: index > 0
        open: root.openKey === entry.key
        chosen: root.activeFocus && root.currentIndex === index
        onToggled: {
            root.toggle(step.index);
            root.forceActiveFocus(Qt.MouseFocusReason);
        }
    }

    FocusRing {
        anchors.fill: parent
        target: root
        shapeRadius: 4
    }
}
