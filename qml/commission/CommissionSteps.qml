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

    function toggle(row: int, key: string) {
        openKey = openKey === key ? "" : key;
        currentIndex = row;
    }

    function toggleCurrent() {
        toggle(currentIndex, (currentItem as CommissionStep)?.step.key ?? "");
    }

    objectName: "commissionSteps"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    highlightMoveDuration: 0
    model: commission.steps
    Accessible.role: Accessible.List
    Accessible.name: qsTr("%1 of %2 steps are over").arg(commission.stepsOver).arg(count)
    Keys.onReturnPressed: toggleCurrent()
    Keys.onEnterPressed: toggleCurrent()
    Keys.onSpacePressed: toggleCurrent()
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
            root.toggle(step.index, step.entry.key);
            root.forceActiveFocus(Qt.MouseFocusReason);
        }
    }

    FocusRing {
        anchors.fill: parent
        target: root
        shapeRadius: 4
    }
}
